import type { Group } from '#projections';
import { ANSWER_VERDICTS, type PointFigure } from '#vocabulary';
import type { useDates } from '../texts/dates.ts';
import type { useListTexts } from './texts.ts';

// What people ask for first is said also when there is none.
const ALWAYS: ReadonlySet<string> = new Set(['adopted', 'partly', 'notAdopted']);

type Counted = Pick<Group, 'verdicts' | 'open' | 'total'>;

/** "overgenomen 7, deels 3, niet 4 en open 5 van 20": never a rate without its denominator and what is open. */
export function tallyLine(
  { verdicts, open, total }: Counted,
  t: ReturnType<typeof useListTexts>,
  list: ReturnType<typeof useDates>['list'],
  figure: (count: number, counts: PointFigure, label: string) => string | number = (count) => count,
): string {
  if (total === 0) return t('tally.none');
  const said = ANSWER_VERDICTS.filter((verdict) => ALWAYS.has(verdict) || verdicts[verdict] > 0);
  const counts = [
    ...said.map((verdict) =>
      t(`tally.${verdict}`, { count: figure(verdicts[verdict], verdict, t(`verdict.${verdict}`)) }),
    ),
    t('tally.open', { count: figure(open, 'unanswered', t('verdict.open')) }),
  ];
  return t('tally.line', { counts: list(counts), total: figure(total, 'any', t('total')) });
}
