import type { TrajectoryItem } from '../api/answers.ts';
import { useDates } from '../texts/dates.ts';
import { textsOf } from '../texts/texts-of.ts';

const useTexts = textsOf({
  published: { nl: 'Afgesloten op {{date}}', en: 'Closed on {{date}}' },
  closed: { nl: 'Afgesloten op {{date}}: {{reason}}', en: 'Closed on {{date}}: {{reason}}' },
  withdrawn: { nl: 'Ingetrokken op {{date}}: {{reason}}', en: 'Withdrawn on {{date}}: {{reason}}' },
});

/** When a dossier in a list ended, and why. */
export function Ended({ ended: { on, how, reason } }: { ended: NonNullable<TrajectoryItem['ended']> }) {
  const t = useTexts();
  const { date } = useDates();
  return <span className="dw-small dw-prose">{t(how, { date: date(on), reason })}</span>;
}
