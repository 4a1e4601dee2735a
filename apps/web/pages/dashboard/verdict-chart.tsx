import { useMemo } from 'react';
import type { Group } from '#projections';
import { ANSWER_VERDICTS } from '#vocabulary';
import { Verdicts, type Grouped } from '../../lists/groups.tsx';
import { tallyLine } from '../../lists/tally.ts';
import { useListTexts } from '../../lists/texts.ts';
import { useDates } from '../../texts/dates.ts';
import { Section } from '../../ui/section.tsx';
import { Chart } from './chart/chart.tsx';
import { useTexts } from './texts.ts';

interface VerdictChartProps {
  readonly by: 'portfolio' | 'council' | 'year';
  readonly groups: readonly Grouped[];
  readonly all: Group;
}

/** What was answered, by portfolio, council or year: as bars, in words, and as figures. */
export function VerdictChart({ by, groups, all }: VerdictChartProps) {
  const t = useTexts();
  const overview = useListTexts();
  const { list } = useDates();
  // Where two have as many, none has the most.
  const [most, second] = groups.toSorted((a, b) => b.group.total - a.group.total);
  const stands = most && second && most.group.total > second.group.total;
  const series = useMemo(
    () => [
      ...ANSWER_VERDICTS.map((verdict) => ({ look: verdict, name: overview(`verdict.${verdict}`) })),
      { look: 'open', name: overview('verdict.open') },
    ],
    [overview],
  );
  const rows = useMemo(
    () =>
      groups.map(({ name, group: { verdicts, open } }) => ({
        name,
        values: [...ANSWER_VERDICTS.map((verdict) => verdicts[verdict]), open],
      })),
    [groups],
  );
  const says = [
    t('chart.verdicts', { counts: tallyLine(all, overview, list) }),
    stands ? t('chart.most', { name: most.name, count: most.group.total, total: all.total }) : '',
  ];
  return (
    <Section title={t(`by.${by}.title`)}>
      <Chart
        first={by === 'portfolio'}
        label={t(`by.${by}.title`)}
        says={says.filter(Boolean).join(' ')}
        series={series}
        rows={rows}
      >
        <Verdicts caption={t(`by.${by}.title`)} by={t(`by.${by}.one`)} groups={groups} />
      </Chart>
    </Section>
  );
}
