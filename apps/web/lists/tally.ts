import type { Group } from '#projections';
import { ANSWER_VERDICTS } from '#vocabulary';
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
): string {
  if (total === 0) return t('tally.none');
  const said = ANSWER_VERDICTS.filter((verdict) => ALWAYS.has(verdict) || verdicts[verdict] > 0);
  const counts = [
    ...said.map((verdict) => t(`tally.${verdict}`, { count: verdicts[verdict] })),
    t('tally.open', { count: open }),
  ];
  return t('tally.line', { counts: list(counts), total });
}
