import { useMemo } from 'react';
import type { Group } from '#projections';
import { EFFECTS, type FigureName } from '#vocabulary';
import { Figure } from '../../lists/figure.tsx';
import type { Grouped } from '../../lists/groups.tsx';
import { FigureTable } from '../../lists/table.tsx';
import { useListTexts } from '../../lists/texts.ts';
import { useTerms } from '../../texts/terms.ts';
import { Section } from '../../ui/section.tsx';
import { Chart } from './chart/chart.tsx';
import { useTexts } from './texts.ts';

const SHOWN = [...EFFECTS, 'untraced'] as const;
const FIGURE_OF: Readonly<Record<(typeof SHOWN)[number], FigureName>> = {
  text: 'inText',
  practice: 'inPractice',
  commitment: 'inCommitment',
  none: 'noChange',
  untraced: 'untraced',
};

export const promised = ({ influence }: Group) => SHOWN.reduce((sum, effect) => sum + influence[effect], 0);

/** Of what was adopted, wholly or partly: where it can be found. Adopted is not influence yet. */
export function Influence({ groups, all }: { groups: readonly Grouped[]; all: Group }) {
  const t = useTexts();
  const overview = useListTexts();
  const terms = useTerms();
  const series = useMemo(() => SHOWN.map((effect) => ({ look: effect, name: terms(`effect.${effect}`) })), [terms]);
  const rows = useMemo(
    () => groups.map(({ name, group }) => ({ name, values: SHOWN.map((effect) => group.influence[effect]) })),
    [groups],
  );
  const total = promised(all);
  const { text, practice, commitment, none, untraced } = all.influence;
  return (
    <Section title={t('influence.title')} intro={t('influence.intro')}>
      <Chart
        label={t('influence.title')}
        says={
          total === 0
            ? t('influence.nothing')
            : t('influence.says', { count: total, text, practice, commitment, none, untraced })
        }
        series={series}
        rows={rows}
      >
        <FigureTable
          caption={t('influence.title')}
          head={[t('by.year.one'), ...series.map(({ name }) => name), overview('total')]}
          rows={groups.map(({ key, name, group, of }) => ({
            key,
            cells: [
              name,
              ...SHOWN.map((effect) => (
                <Figure
                  key={effect}
                  count={group.influence[effect]}
                  counts={FIGURE_OF[effect]}
                  of={of}
                  label={`${terms(`effect.${effect}`)}, ${name}`}
                />
              )),
              <Figure
                key="total"
                count={promised(group)}
                counts="promised"
                of={of}
                label={`${overview('total')}, ${name}`}
              />,
            ],
          }))}
        />
      </Chart>
    </Section>
  );
}
