import { useTell } from '../ui/told/told.tsx';
import { useChange, type Change } from './queries.ts';

/** A change that one button makes: once, however often somebody clicks. */
export function useAct(municipality: string) {
  const tell = useTell();
  const { mutateAsync, error, isPending: busy } = useChange(municipality);
  /** What it says when it is done, also when the button is gone by then. */
  const act = async (change: Change, done: string): Promise<void> => {
    if (busy) return;
    try {
      await mutateAsync(change);
      tell(done);
    } catch (failure) {
      // The mutation holds it, and it is shown beside the button.
      if (!(failure instanceof Error)) throw failure;
    }
  };
  return { act, error, busy };
}
