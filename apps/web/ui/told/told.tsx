import { useLocation, useRouter } from '@tanstack/react-router';
import { IconCircleCheck, IconX } from '@tabler/icons-react';
import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
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

interface Said {
  readonly text: string;
  /** The page that it was said on. */
  readonly on: string;
}

/** What was done stands above the page, over nothing, with the focus on it; it goes when somebody goes on. */
export function Telling({ children }: { children: (told: ReactNode) => ReactNode }) {
  const t = useShared();
  const router = useRouter();
  const { pathname, hash } = useLocation();
  const [said, setSaid] = useState<Said>();
  const message = useRef<HTMLParagraphElement>(null);
  const tell = useCallback((text: string) => setSaid({ text, on: router.latestLocation.pathname }), [router]);
  const shown = said?.on === pathname ? said : undefined;
  // An address that names a place on the page leads there.
  useEffect(() => message.current?.focus({ preventScroll: hash !== '' }), [shown, hash]);
  const told = (
    <div className="dw-width dw-no-print" role="status">
      {shown && (
        <div className="dw-told">
          <IconCircleCheck className="dw-icon" aria-hidden="true" />
          <p ref={message} className="utrecht-paragraph dw-told__text" tabIndex={-1}>
            {shown.text}
          </p>
          <button type="button" className="dw-told__close" onClick={() => setSaid(undefined)} aria-label={t('close')}>
            <IconX className="dw-icon" aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
  return <Tell value={tell}>{children(told)}</Tell>;
}
