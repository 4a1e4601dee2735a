import { useMemo } from 'react';
import type { Group } from '#projections';
import { Times as TimesTable, type Grouped } from '../../lists/groups.tsx';
import { useListTexts } from '../../lists/texts.ts';
import { Section } from '../../ui/section.tsx';
import { Chart } from './chart/chart.tsx';
import { useTexts } from './texts.ts';

interface TimesProps {
  readonly councils: readonly Grouped[];
  readonly years: readonly Grouped[];
  readonly all: Group;
  /** Of what is late: how much was so before it was copied from paper. */
  readonly before: number;
}

/** How long councils waited for a response, and how often it was late. */
export function Times({ councils, years, all: { responses }, before }: TimesProps) {
  const t = useTexts();
  const overview = useListTexts();
  const { adopted, late, owed, overdue, meanDays, measured } = responses;
  const series = useMemo(() => [{ look: 'days', name: t('times.days') }], [t]);
  const rows = useMemo(
    () => years.map(({ name, group }) => ({ name, values: [Math.round(group.responses.meanDays ?? 0)] })),
    [years],
  );
  const says = [
    adopted === 0 ? t('times.none') : t(late === 0 ? 'times.inTime' : 'times.says', { count: adopted, late }),
    meanDays === undefined
      ? ''
      : t('times.mean', { mean: overview('days', { count: Math.round(meanDays) }), measured, adopted }),
    owed === 0 ? t('times.nothing') : t('times.owed', { count: owed, overdue }),
    before === 0 ? '' : t('times.before', { count: before }),
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <Section title={t('times.title')} intro={t('times.intro')}>
      <Chart label={t('times.days')} says={says} series={series} rows={rows}>
        <TimesTable caption={t('times.years')} by={t('by.year.one')} groups={years} />
        <TimesTable caption={t('times.councils')} by={t('by.council.one')} groups={councils} />
      </Chart>
    </Section>
  );
}
