import { numbersOf } from '#vocabulary';
import type { TrajectoryView } from '#projections';
import type { Earlier } from '../../api/web/public-page.ts';
import { createContext, use, type ReactNode } from 'react';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { textsOf } from '../texts/texts-of.ts';
import { Badge } from '../ui/badge.tsx';
import { nameIn } from './names.ts';

const useTexts = textsOf({
  for: { nl: 'Gericht aan {{who}}', en: 'Addressed to {{who}}' },
  minority: { nl: 'Mening van een minderheid', en: "A minority's view" },
  minoritySays: { nl: 'Mening van een minderheid: {{text}}', en: "A minority's view: {{text}}" },
  repeats: { nl: 'Dit is eerder al gezegd:', en: 'This was said before:' },
  earlier: { nl: '{{point}} van {{council}} in', en: '{{point}} of {{council}} in' },
  someEarlier: { nl: 'een eerder punt', en: 'an earlier point' },
  with: { nl: 'Samen met {{who}}', en: 'Together with {{who}}' },
  replaces: { nl: 'In plaats van het advies van {{date}}', en: 'In the place of the advice of {{date}}' },
  onBehalf: {
    letter: { nl: 'Vastgelegd door de gemeente, uit een brief', en: 'Recorded by the municipality, from a letter' },
    mail: { nl: 'Vastgelegd door de gemeente, uit een e-mail', en: 'Recorded by the municipality, from an e-mail' },
    oral: { nl: 'Vastgelegd door de gemeente, mondeling gegeven', en: 'Recorded by the municipality, given orally' },
  },
  unconfirmed: { nl: 'Nog niet bevestigd door de adviesraad', en: 'Not confirmed by the council yet' },
  oral: { nl: 'Mondeling', en: 'Oral' },
  gone: {
    withdrawn: { nl: 'Ingetrokken op {{date}}', en: 'Withdrawn on {{date}}' },
    replaced: { nl: 'Vervangen op {{date}}', en: 'Replaced on {{date}}' },
  },
});

type Advice = TrajectoryView['advices'][number];
type Point = Pick<Advice['recommendations'][number], 'for' | 'minority'>;
type Repeated = NonNullable<Advice['recommendations'][number]['repeats']>;
type Named = Pick<TrajectoryView, 'councils' | 'authorities'>;

/** That it is the view of a minority, and which view where that was written down. */
const minorityIn = (t: ReturnType<typeof useTexts>, minority: boolean | string | undefined): string =>
  typeof minority === 'string' ? t('minoritySays', { text: minority }) : minority ? t('minority') : '';

/** To whom a point is addressed and whose view it is: a few words each. */
export function useWhosePoint(trajectory: Named): (point: Point) => string[] {
  const t = useTexts();
  const { list } = useDates();
  const nameOf = nameIn(trajectory);
  return ({ for: to, minority }) =>
    [to ? t('for', { who: list(to.map(nameOf)) }) : '', minorityIn(t, minority)].filter(Boolean);
}

/** The earlier recommendation in a dossier that was found; undefined when that has no such point. */
export function earlierIn(
  told: Named & Pick<TrajectoryView, 'title' | 'advices'>,
  said: Repeated,
): Earlier | undefined {
  const { title, advices } = told;
  const [found] = advices.flatMap(({ council, recommendations }) =>
    recommendations.flatMap((point, i) =>
      point.id === said.recommendation ? [{ council, point, number: numbersOf(recommendations)[i] ?? '' }] : [],
    ),
  );
  if (!found) return undefined;
  const { council, point, number } = found;
  const named = { number, question: point.question, councilName: nameIn(told)(council) };
  return { ...said, ...named, title };
}

/** What an earlier recommendation is called. */
export function EarlierName({ earlier: { question, number, councilName, title } }: { earlier: Earlier }) {
  const t = useTexts();
  const terms = useTerms();
  const point = terms(question ? 'question' : 'recommendation', { number }).toLowerCase();
  return (
    <>
      {t('earlier', { point, council: councilName })} <span lang="nl">{title}</span>
    </>
  );
}

/** Of an earlier recommendation that its reader may not see, or of which a page knows nothing. */
export function SomeEarlier() {
  const t = useTexts();
  return t('someEarlier');
}

/** How an earlier recommendation is shown: a page that knows that its reader may see it names it, and leads to it. */
export const EarlierPoint = createContext<(earlier: Repeated) => ReactNode>(() => <SomeEarlier />);

/** What a point says again, and where that was said before. */
export function Repeats({ repeats }: { repeats: Repeated | undefined }) {
  const t = useTexts();
  const shown = use(EarlierPoint);
  if (!repeats) return null;
  return (
    <p className="utrecht-paragraph dw-small dw-muted">
      {t('repeats')} {shown(repeats)}
    </p>
  );
}

interface WhoseAdviceProps {
  readonly trajectory: Named & Pick<TrajectoryView, 'advices'>;
  readonly advice: Pick<Advice, 'with' | 'minority' | 'onBehalf' | 'confirmedOn' | 'gone'> & {
    readonly oral?: boolean;
    readonly replaces?: string;
  };
}

/** With whom it was given, who wrote it down for whom, and whether it still stands. */
export function WhoseAdvice({ trajectory, advice }: WhoseAdviceProps) {
  const t = useTexts();
  const { date, list } = useDates();
  const nameOf = nameIn(trajectory);
  const { with: others, minority, onBehalf, confirmedOn, gone, oral, replaces } = advice;
  const replaced = trajectory.advices.find(({ id }) => id === replaces);
  const isRecorded = onBehalf !== undefined && confirmedOn === undefined;
  const isAwaited = isRecorded && !gone;
  const said = [
    others ? t('with', { who: list(others.map(nameOf)) }) : '',
    replaced ? t('replaces', { date: date(replaced.on) }) : '',
    minorityIn(t, minority),
    oral ? t('oral') : '',
    isRecorded ? t(`onBehalf.${onBehalf}`) : '',
    gone?.reason ?? '',
  ].filter(Boolean);
  return (
    <>
      {said.length > 0 && <p className="utrecht-paragraph dw-muted">{said.join(' · ')}</p>}
      {(gone || isAwaited) && (
        <p className="utrecht-paragraph">
          {gone && <Badge tone="warning">{t(`gone.${gone.how}`, { date: date(gone.on) })}</Badge>}
          {isAwaited && <Badge tone="warning">{t('unconfirmed')}</Badge>}
        </p>
      )}
    </>
  );
}
