import { useNavigate } from '@tanstack/react-router';

type Part<Search> = { readonly [K in keyof Search]?: string | undefined };

/**
 * Changes a part of what a list in the address is narrowed to: from its beginning, in the place of the address
 * as it was, and with the list where it stands on the screen.
 */
export function useChange<Search extends object>(): (part: Part<Search>) => void {
  const navigate = useNavigate();
  return (part) =>
    void navigate({
      to: '.',
      search: (({ cursor: _, ...now }: Search & { readonly cursor?: unknown }) => ({ ...now, ...part })) as never,
      replace: true,
      resetScroll: false,
    });
}
