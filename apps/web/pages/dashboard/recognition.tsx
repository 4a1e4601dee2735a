import { useMemo } from 'react';
import type { Group } from '#projections';
import type { FigureName } from '#vocabulary';
import { Figure } from '../../lists/figure.tsx';
import type { Grouped } from '../../lists/groups.tsx';
import { FigureTable } from '../../lists/table.tsx';
import { useListTexts } from '../../lists/texts.ts';
import { useTerms } from '../../texts/terms.ts';
import { Section } from '../../ui/section.tsx';
import { Chart } from './chart/chart.tsx';
import { useTexts } from './texts.ts';

const SHOWN = ['yes', 'partly', 'no', 'open'] as const;
type Shown = (typeof SHOWN)[number];
const FIGURE_OF: Readonly<Record<Shown, FigureName>> = {
  yes: 'recognised',
  partly: 'partlyRecognised',
  no: 'notRecognised',
  open: 'notJudged',
};
/** Drawn as answers are: these, too, are a yes, a part, a no and nothing yet. */
const LOOK_OF = { yes: 'adopted', partly: 'partly', no: 'notAdopted', open: 'open' } as const;

const countOf = ({ recognition: { yes, partly, no, total } }: Group, which: Shown) =>
  ({ yes, partly, no, open: total - yes - partly - no })[which];

/** Of what was traced: what the councils themselves recognise of it. Their view, beside the municipality's claim. */
export function Recognition({ groups, all }: { groups: readonly Grouped[]; all: Group }) {
  const t = useTexts();
  const overview = useListTexts();
  const terms = useTerms();
  const series = useMemo(
    () =>
      SHOWN.map((which) => ({
        look: LOOK_OF[which],
        name: which === 'open' ? t('recognition.open') : terms(`recognised.${which}`),
      })),
    [t, terms],
  );
  const rows = useMemo(
    () => groups.map(({ name, group }) => ({ name, values: SHOWN.map((which) => countOf(group, which)) })),
    [groups],
  );
  return (
    <Section title={t('recognition.title')} intro={t('recognition.intro')}>
      <Chart
        label={t('recognition.title')}
        says={t('short.recognition', { counts: t('recognition.counts', all.recognition) })}
        series={series}
        rows={rows}
      >
        <FigureTable
          caption={t('recognition.title')}
          head={[t('by.year.one'), ...series.map(({ name }) => name), overview('total')]}
          rows={groups.map(({ key, name, group, of }) => ({
            key,
            cells: [
              name,
              ...SHOWN.map((which, i) => (
                <Figure
                  key={which}
                  count={countOf(group, which)}
                  counts={FIGURE_OF[which]}
                  of={of}
                  label={`${series[i]?.name ?? ''}, ${name}`}
                />
              )),
              <Figure
                key="total"
                count={group.recognition.total}
                counts="traced"
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
