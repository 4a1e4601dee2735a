import { useQueries, useQuery } from '@tanstack/react-query';
import { openDraftsQuery } from '../api/advice-drafts.ts';
import { deadlinesQuery } from '../api/queries.ts';
import type { SessionAnswer } from '../api/answers.ts';
import { usePlaceOf } from '../lists/municipality.tsx';
import { useDates } from '../texts/dates.ts';
import { textsOf } from '../texts/texts-of.ts';
import { Link } from '../ui/link.tsx';
import { Section } from '../ui/section.tsx';
import { draftLink } from './draft-link.ts';

const useTexts = textsOf({
  asked: { nl: 'Dit is uw raad gevraagd', en: 'This was asked of your council' },
  intro: {
    nl: 'U schrijft mee. De voorzitter of de secretaris van uw raad verstuurt het.',
    en: 'You write along. The chair or the secretary of your council sends it.',
  },
  write: { nl: 'Samen aan het advies werken', en: 'Work on the advice together' },
  due: { nl: 'uiterlijk {{date}} ({{distance}})', en: 'by {{date}} ({{distance}})' },
});

const MOST = 8;

/** What was asked of the councils of somebody who sends nothing for them, and is not begun: what is, stands elsewhere. */
export default function AskedOfCouncil({ memberships }: Pick<SessionAnswer, 'memberships'>) {
  const t = useTexts();
  const { date, distance } = useDates();
  const placeOf = usePlaceOf();
  const drafts = useQuery(openDraftsQuery()).data?.items;
  const mine = memberships.flatMap(({ municipality, council, function: as }) =>
    council !== undefined && as === 'member' ? [{ municipality, who: council }] : [],
  );
  const asked = useQueries({
    queries: mine.flatMap((of) =>
      (['open', 'overdue'] as const).map((state) => deadlinesQuery({ ...of, kind: 'advice', state, limit: MOST })),
    ),
  }).flatMap(({ data }) => data?.items ?? []);
  const begun = ({ dossier, of }: (typeof asked)[number]) =>
    drafts?.some(({ trajectory, request }) => trajectory === dossier && request === of);
  const shown = asked.filter((one) => !begun(one)).sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  // Until it is known what is begun, it would stand here for a moment and go.
  if (!drafts || shown.length === 0) return null;
  return (
    <Section title={t('asked')} intro={t('intro')}>
      <ul className="dw-list dw-tasks">
        {shown.slice(0, MOST).map(({ dossier, municipality, title, of, who, dueOn }) => (
          <li key={`${dossier} ${of}`} className="dw-task">
            <div className="dw-task__what">
              <Link
                {...draftLink({ kind: 'advice', trajectory: dossier, council: who, request: of })}
                className="dw-task__link"
              >
                {t('write')}
                <span className="dw-hidden">{`: ${title}`}</span>
              </Link>
              <span lang="nl">{[title, placeOf({ municipality })].filter(Boolean).join(', ')}</span>
              <span>{t('due', { date: date(dueOn), distance: distance(dueOn) })}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
