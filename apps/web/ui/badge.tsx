import type { ReactNode } from 'react';
import './badge.css';

/** What a badge says beside its words; the words alone must be enough. */
export type Tone = 'positive' | 'negative' | 'warning' | 'info' | 'neutral';

const STATUS: Readonly<Record<Tone, string>> = {
  positive: 'success',
  negative: 'danger',
  warning: 'warning',
  info: 'neutral',
  neutral: 'inactive',
};

export const Badge = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`utrecht-status-badge utrecht-status-badge--${STATUS[tone]} dw-badge dw-badge--${tone}`}>
    {children}
  </span>
);
