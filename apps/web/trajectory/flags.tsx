import type { TrajectoryView } from '#projections';
import { Alert } from '@utrecht/component-library-react';
import { useTerms, type TERMS } from '../texts/terms.ts';
import { useTrajectoryTexts } from './texts.ts';

type Flag = keyof (typeof TERMS)['flag'];

/** What somebody should know before they read on, in plain words. */
export function Flags({ trajectory: { flags, dispute } }: { trajectory: Pick<TrajectoryView, 'flags' | 'dispute'> }) {
  const t = useTrajectoryTexts();
  const words = useTerms();
  const lines = [
    ...flags.map((flag) => words(`flag.${flag as Flag}`)),
    ...(dispute === 'raised' ? [words('dispute.raised')] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Alert type="warning">
      <h2 className="utrecht-heading-3">{t('flags')}</h2>
      <ul className="dw-bullets">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  );
}
