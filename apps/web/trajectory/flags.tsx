import type { TrajectoryView } from '#projections';
import type { Flag } from '#vocabulary';
import { useTerms } from '../texts/terms.ts';
import { useTrajectoryTexts } from './texts.ts';
import { Notice } from '../ui/section.tsx';

/** Of what one sentence says once, and there may be more. */
const COUNTED = {
  'late-advice': { kind: 'advice', state: 'late' },
  'late-response': { kind: 'response', state: 'late' },
  'response-overdue': { kind: 'response', state: 'overdue' },
} as const;
const isCounted = (flag: Flag): flag is keyof typeof COUNTED => Object.hasOwn(COUNTED, flag);

interface FlagsProps {
  readonly trajectory: Pick<TrajectoryView, 'flags' | 'dispute' | 'deadlines'>;
}

/** What somebody should know before they read on, in plain words. */
export function Flags({ trajectory: { flags, dispute, deadlines } }: FlagsProps) {
  const t = useTrajectoryTexts();
  const words = useTerms();
  const said = (flag: Flag) => {
    if (!isCounted(flag)) return words(`flag.${flag}`);
    const { kind, state } = COUNTED[flag];
    const count = deadlines.filter((due) => due.kind === kind && due.state === state).length;
    return count > 1 ? t(`several.${flag}`, { count }) : words(`flag.${flag}`);
  };
  const lines = [...flags.map(said), ...(dispute === 'raised' ? [words('dispute.raised')] : [])];
  if (lines.length === 0) return null;
  return (
    <Notice type="warning">
      <h2 className="utrecht-heading-3">{t('flags')}</h2>
      <ul className="dw-bullets">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
