import { IconCircleCheck, IconX } from '@tabler/icons-react';
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useShared } from '../../texts/shared.ts';
import './toast.css';

interface Message {
  readonly id: number;
  readonly text: string;
}

const Tell = createContext<((text: string) => void) | undefined>(undefined);

/** Tells that something was done. What went wrong does not go here: that stands where it happened, and stays. */
export function useToast(): (text: string) => void {
  const tell = use(Tell);
  if (!tell) throw new TypeError('useToast outside of Toasts');
  return tell;
}

/** Messages stay until somebody closes them or three newer ones came: nobody has to read fast. */
export function Toasts({ children }: { children: ReactNode }) {
  const t = useShared();
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const tell = useCallback((text: string) => {
    setMessages((now) => [...now.slice(-2), { id: (now.at(-1)?.id ?? 0) + 1, text }]);
  }, []);
  const close = (id: number) => setMessages((now) => now.filter((message) => message.id !== id));
  const shown = useMemo(
    () =>
      messages.map(({ id, text }) => (
        <li key={id} className="dw-toast">
          <IconCircleCheck className="dw-icon" aria-hidden="true" />
          <span>{text}</span>
          <button type="button" className="dw-toast__close" onClick={() => close(id)} aria-label={t('close')}>
            <IconX className="dw-icon" aria-hidden="true" />
          </button>
        </li>
      )),
    [messages, t],
  );
  return (
    <Tell value={tell}>
      {children}
      <div className="dw-toasts dw-no-print" role="status">
        <ul className="dw-list">{shown}</ul>
      </div>
    </Tell>
  );
}
