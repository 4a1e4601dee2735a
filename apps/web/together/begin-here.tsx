import { useQuery } from '@tanstack/react-query';
import { councilOf, type Subject } from '../action/subjects.ts';
import { draftsQuery, type AdviceDraftHead } from '../api/advice-drafts.ts';
import type { TrajectoryAnswer } from '../api/answers.ts';
import { useDates } from '../texts/dates.ts';
import { textsOf } from '../texts/texts-of.ts';
import { nameIn } from '../trajectory/names.ts';
import { Link } from '../ui/link.tsx';
import { useAlongOn } from './along-on.ts';
import { draftLink } from './draft-link.ts';

const useTexts = textsOf({
  title: {
    nl: 'Dit kunt u beginnen te schrijven, samen met uw raad:',
    en: 'You can begin to write, with your council:',
  },
  what: {
    advice: { nl: 'Een advies van uw raad zelf', en: 'An advice by your council itself' },
    supplement: { nl: 'Een aanvulling op het advies van {{date}}', en: 'A supplement of the advice of {{date}}' },
    rejoinder: {
      nl: 'Een weerwoord op de reactie op het advies van {{date}}',
      en: 'A rejoinder to the response to the advice of {{date}}',
    },
  },
  of: { nl: '{{what}} ({{council}})', en: '{{what}} ({{council}})' },
  sends: {
    nl: 'De voorzitter of de secretaris van uw raad verstuurt het.',
    en: 'The chair or the secretary of your council sends it.',
  },
});

type Kind = AdviceDraftHead['kind'];
type Begun = Pick<AdviceDraftHead, 'kind' | 'trajectory' | 'council' | 'request' | 'advice'>;

/**
 * To what a member begins for their council: its chair or secretary records it, so that nothing a member could record
 * leads there. What was asked, and what is being written, stands above it.
 */
export default function BeginHere({ trajectory }: { trajectory: Omit<TrajectoryAnswer, 'people'> }) {
  const t = useTexts();
  const { date } = useDates();
  const { data } = useQuery(draftsQuery(trajectory.id));
  const mine: Readonly<Record<Kind, readonly Subject[]>> = {
    advice: useAlongOn('advice')(trajectory),
    supplement: useAlongOn('supplement')(trajectory),
    rejoinder: useAlongOn('rejoinder')(trajectory),
  };
  if (!data) return null;
  const begun = (Object.keys(mine) as Kind[]).flatMap((kind) =>
    mine[kind]
      .filter(({ about }) => about['request'] === undefined)
      .map((subject): Begun => {
        const { advice } = subject.about;
        return {
          kind,
          trajectory: trajectory.id,
          council: councilOf(subject, trajectory) ?? '',
          request: undefined,
          advice,
        };
      }),
  );
  const isOpen = ({ kind, council, advice }: Begun) =>
    data.items.some(
      (one) =>
        !one.sent && one.kind === kind && one.council === council && one.request === undefined && one.advice === advice,
    );
  const shown = begun.filter((one) => !isOpen(one));
  if (shown.length === 0) return null;
  const nameOf = nameIn(trajectory);
  const isOne = new Set(begun.map(({ council }) => council)).size === 1;
  const dayOf = (advice: string | undefined) => date(trajectory.advices.find(({ id }) => id === advice)?.on ?? '');
  return (
    <>
      <p className="utrecht-paragraph">{t('title')}</p>
      <ul className="dw-list dw-can">
        {shown.map((one) => {
          const what = t(`what.${one.kind}`, { date: one.advice === undefined ? '' : dayOf(one.advice) });
          return (
            <li key={`${one.kind} ${one.council} ${one.advice ?? ''}`}>
              <Link {...draftLink(one)}>{isOne ? what : t('of', { what, council: nameOf(one.council) })}</Link>
            </li>
          );
        })}
      </ul>
      <p className="utrecht-paragraph dw-small dw-muted">{t('sends')}</p>
    </>
  );
}
