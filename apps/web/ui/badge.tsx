import type { ReactNode } from 'react';
import { textsOf } from '../texts/texts-of.ts';
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

const useTexts = textsOf({
  verdict: { nl: 'Antwoord', en: 'Answer' },
  adviceVerdict: { nl: 'Oordeel over het geheel', en: 'Verdict on the whole' },
  effect: { nl: 'Wat er veranderde', en: 'What changed' },
  stage: { nl: 'Fase', en: 'Stage' },
  maturity: { nl: 'Hoe ver de tekst is', en: 'How far the text is' },
  outcome: { nl: 'Besluit', en: 'Decision' },
  raadOutcome: { nl: 'Uitkomst in de gemeenteraad', en: 'Outcome in the gemeenteraad' },
  request: { nl: 'Aanvraag', en: 'Request' },
  progress: { nl: 'Voortgang', en: 'Progress' },
});

interface BadgeProps {
  readonly tone?: Tone;
  /** What its word is about: one sees it by where it stands, and somebody who hears the page is told. */
  readonly about?: Parameters<ReturnType<typeof useTexts>>[0];
  readonly children: ReactNode;
}

export function Badge({ tone = 'neutral', about, children }: BadgeProps) {
  const t = useTexts();
  return (
    <>
      {about !== undefined && <span className="dw-hidden">{`${t(about)}: `}</span>}
      <span className={`utrecht-status-badge utrecht-status-badge--${STATUS[tone]} dw-badge dw-badge--${tone}`}>
        {children}
      </span>
    </>
  );
}
