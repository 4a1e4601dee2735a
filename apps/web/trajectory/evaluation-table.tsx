import type { TrajectoryView } from '#projections';
import { CONDITIONS } from '#vocabulary';
import { FigureTable } from '../lists/table.tsx';
import { CONDITIONS_MEAN } from '../texts/conditions.ts';
import { useTerms } from '../texts/terms.ts';
import { textsOf, useLanguage, useSay } from '../texts/texts-of.ts';
import { differenceIn, differenceOn, partiesIn } from './evaluation-sums.ts';
import { nameIn } from './names.ts';

const useTexts = textsOf({
  title: { nl: 'De cijfers naast elkaar', en: 'The scores side by side' },
  means: {
    nl: 'Een cijfer loopt van 1 (slecht) tot 5 (goed). Wat niet is ingevuld, telt niet mee. Het verschil is de raad min de gemeente: onder nul is de raad minder tevreden.',
    en: 'A score goes from 1 (poor) to 5 (good). What was not filled in does not count. The difference is the council minus the municipality: below zero the council is less content.',
  },
  condition: { nl: 'Voorwaarde', en: 'Condition' },
  difference: { nl: 'Verschil', en: 'Difference' },
  none: { nl: 'niet ingevuld', en: 'not filled in' },
  mean: { nl: 'Gemiddeld', en: 'Mean' },
  sum: { nl: 'Samen', en: 'Sum' },
  of: { nl: '{{sum}} van {{most}}', en: '{{sum}} of {{most}}' },
  filled: { nl: 'Ingevuld', en: 'Filled in' },
  count: { nl: '{{count}} van {{total}}', en: '{{count}} of {{total}}' },
  both_one: { nl: '{{mean}} (over {{count}} voorwaarde)', en: '{{mean}} (over {{count}} condition)' },
  both_other: { nl: '{{mean}} (over {{count}} voorwaarden)', en: '{{mean}} (over {{count}} conditions)' },
});

const ALL = Array.from({ length: CONDITIONS }, (_, i) => i + 1);
const BEST = 5;
const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;

/** What a condition asks, by its number. */
export function useConditionMeans(): (condition: number) => string {
  const say = useSay();
  return (condition) => say(CONDITIONS_MEAN[String(condition) as '1']);
}

/** What each party scored, condition by condition, with what that comes to and how far apart they are. */
export function EvaluationTable({ trajectory }: { trajectory: TrajectoryView }) {
  const t = useTexts();
  const terms = useTerms();
  const means = useConditionMeans();
  const language = useLanguage();
  const nameOf = nameIn(trajectory);
  const parties = partiesIn(trajectory);
  const one = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const both = parties.some(({ isCouncil }) => isCouncil) && parties.some(({ isCouncil }) => !isCouncil);
  const apart = (difference: number | undefined) =>
    both ? [difference === undefined ? '–' : signed.format(difference)] : [];
  const { mean, over } = differenceIn(parties, ALL);
  const rows = [
    ...ALL.map((condition) => ({
      key: String(condition),
      cells: [
        <>
          {`${condition}. ${terms(`condition.${String(condition) as '1'}`)}`}
          <span className="dw-small dw-muted dw-evaluation__means">{means(condition)}</span>
        </>,
        ...parties.map(({ scores }) => scores.get(condition) ?? t('none')),
        ...apart(differenceOn(parties, condition)),
      ],
    })),
    {
      key: 'filled',
      cells: [
        t('filled'),
        ...parties.map(({ scores }) => t('count', { count: scores.size, total: CONDITIONS })),
        ...(both ? [t('count', { count: over, total: CONDITIONS })] : []),
      ],
    },
    {
      key: 'sum',
      cells: [
        t('sum'),
        ...parties.map(({ sum, scores }) => t('of', { sum, most: scores.size * BEST })),
        ...(both ? ['–'] : []),
      ],
    },
    {
      key: 'mean',
      cells: [
        t('mean'),
        ...parties.map((party) => (party.mean === undefined ? '–' : one.format(party.mean))),
        ...(both ? [mean === undefined ? '–' : t('both', { mean: signed.format(mean), count: over })] : []),
      ],
    },
  ];
  return (
    <>
      <p className="utrecht-paragraph">{t('means')}</p>
      <FigureTable
        caption={t('title')}
        head={[t('condition'), ...parties.map(({ by }) => nameOf(by)), ...(both ? [t('difference')] : [])]}
        rows={rows}
      />
    </>
  );
}
