import { useLocation, useRouter } from '@tanstack/react-router';
import { IconCircleCheck, IconX } from '@tabler/icons-react';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useShared } from '../../texts/shared.ts';
import './told.css';

const Tell = createContext<((text: string) => void) | undefined>(undefined);

/**
 * Tells that something was done: after going to the page where it is shown, or on the page itself. What went wrong
 * does not go here: that stands where it happened, and stays.
 */
export function useTell(): (text: string) => void {
  const tell = use(Tell);
  if (!tell) throw new TypeError('useTell outside of Telling');
  return tell;
}

/** What was told goes where the next thing did not succeed: beside an error it would read as if it had. */
export function useHush(): () => void {
  const tell = use(Tell);
  return useCallback(() => tell?.(''), [tell]);
}

interface Said {
  readonly text: string;
  /** The page that it was said on, with what it shows a part of. */
  readonly on: string;
}
interface Shown {
  readonly said: Said | undefined;
  readonly close: () => void;
  /** Whether the page has a place of its own for it. */
  readonly place: (isThere: boolean) => void;
}
const ShownContext = createContext<Shown | undefined>(undefined);

const whereOf = ({ pathname, searchStr }: { readonly pathname: string; readonly searchStr: string }) =>
  pathname + searchStr;

function Message({ said, close }: Pick<Shown, 'said' | 'close'>) {
  const t = useShared();
  const { hash } = useLocation();
  const message = useRef<HTMLParagraphElement>(null);
  // An address that names a place on the page leads there.
  useEffect(() => message.current?.focus({ preventScroll: hash !== '' }), [said, hash]);
  return (
    said && (
      <div className="dw-told">
        <IconCircleCheck className="dw-icon" aria-hidden="true" />
        <p ref={message} className="utrecht-paragraph dw-told__text" tabIndex={-1}>
          {said.text}
        </p>
        <button type="button" className="dw-told__close" onClick={close} aria-label={t('close')}>
          <IconX className="dw-icon" aria-hidden="true" />
        </button>
      </div>
    )
  );
}

/** Where a page tells it itself: above what comes next, in a long page on which one goes on. */
export function ToldHere() {
  const shown = use(ShownContext);
  if (!shown) throw new TypeError('ToldHere outside of Telling');
  const { said, close, place } = shown;
  useEffect(() => {
    place(true);
    return () => place(false);
  }, [place]);
  return (
    <div className="dw-no-print" role="status">
      <Message said={said} close={close} />
    </div>
  );
}

/** What was done stands above the page, over nothing, with the focus on it; it goes when somebody goes on. */
export function Telling({ children }: { children: (told: ReactNode) => ReactNode }) {
  const router = useRouter();
  const here = whereOf(useLocation());
  const [last, setLast] = useState<Said>();
  const [isPlaced, place] = useState(false);
  const tell = useCallback(
    (text: string) => setLast(text === '' ? undefined : { text, on: whereOf(router.latestLocation) }),
    [router],
  );
  const said = last?.on === here ? last : undefined;
  const shown = useMemo(() => ({ said, close: () => setLast(undefined), place }), [said]);
  const told = (
    <div className="dw-width dw-no-print" role="status">
      {!isPlaced && <Message said={said} close={shown.close} />}
    </div>
  );
  return (
    <Tell value={tell}>
      <ShownContext value={shown}>{children(told)}</ShownContext>
    </Tell>
  );
}
