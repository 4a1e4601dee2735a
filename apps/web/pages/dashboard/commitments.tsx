import type { DashboardFilter } from '#projections';
import type { Dashboard } from '../../api/answers.ts';
import { FigureTable } from '../../lists/table.tsx';
import { useListTexts } from '../../lists/texts.ts';
import { useTerms } from '../../texts/terms.ts';
import { Link } from '../../ui/link.tsx';
import { DEADLINE_STATES } from '../../ui/tones.ts';
import { Section } from '../../ui/section.tsx';
import { useTexts } from './texts.ts';

// Nothing that was promised falls away.
const STATES = DEADLINE_STATES.filter((state) => state !== 'dropped');

interface CommitmentsProps {
  readonly commitments: Dashboard['commitments'];
  readonly filter: DashboardFilter;
}

/** What was promised, and whether it was done. */
export function Commitments({ commitments, filter: { municipality, portfolio } }: CommitmentsProps) {
  const t = useTexts();
  const overview = useListTexts();
  const terms = useTerms();
  const { total, open, overdue } = commitments;
  return (
    <Section title={t('commitments.title')} intro={t('commitments.intro')}>
      <p className="utrecht-paragraph">{t('commitments.says', { count: total, open: open + overdue, overdue })}</p>
      <FigureTable
        caption={t('commitments.title')}
        head={[t('commitments.state'), t('commitments.count'), overview('total')]}
        rows={STATES.map((state) => ({
          key: state,
          cells: [
            terms(`deadlineState.${state}`),
            commitments[state] === 0 ? (
              0
            ) : (
              <Link
                to="/termijnen"
                search={{ municipality, kind: 'commitment', state, ...(portfolio !== undefined && { portfolio }) }}
              >
                {commitments[state]}
              </Link>
            ),
            total,
          ],
        }))}
      />
    </Section>
  );
}
