import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import type { DashboardFilter } from '#projections';
import { MATURITIES } from '#vocabulary';
import type { Dashboard, EarlinessItem } from '../../api/answers.ts';
import { earlinessQuery } from '../../api/queries.ts';
import { FigureTable } from '../../lists/table.tsx';
import { useListTexts } from '../../lists/texts.ts';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { Chart } from './chart/chart.tsx';
import { earlinessFilterOf } from './earliness-filter.ts';
import { useTexts } from './texts.ts';

const KNOWN = [...MATURITIES, 'unknown'] as const;
const FLAGS = [
  ['notConsulted', 'not-consulted'],
  ['decidedBeforeAdvice', 'decided-before-advice'],
  ['decidedBeforeAnswers', 'decided-before-answers'],
  ['informationWithheld', 'information-withheld'],
] as const;

interface EarlinessProps {
  readonly earliness: Dashboard['earliness'];
  readonly filter: DashboardFilter;
}

function Dossiers({ items }: { items: readonly EarlinessItem[] }) {
  const t = useTexts();
  const overview = useListTexts();
  const terms = useTerms();
  const { date, list } = useDates();
  return (
    <FigureTable
      caption={t('early.dossiers')}
      head={[
        t('early.dossier'),
        t('early.asked'),
        t('early.maturity'),
        t('early.days'),
        t('early.talks'),
        t('early.note'),
      ]}
      rows={items.map((item) => ({
        key: item.dossier,
        cells: [
          <Link key="title" to="/dossiers/$dossier" params={{ dossier: item.dossier }} lang="nl">
            {item.title}
          </Link>,
          item.firstRequestedOn === undefined ? t('early.never') : date(item.firstRequestedOn),
          item.maturityAtRequest === undefined ? '–' : terms(`maturity.${item.maturityAtRequest}`),
          item.daysGiven === undefined ? '–' : overview('days', { count: item.daysGiven }),
          item.involvements ?? '–',
          list(FLAGS.filter(([field]) => item[field]).map(([field]) => t(`early.flag.${field}`))),
        ],
      }))}
    />
  );
}

/** How early councils were asked. That nothing was asked is a fact like any other. */
export function Earliness({ earliness, filter }: EarlinessProps) {
  const t = useTexts();
  const overview = useListTexts();
  const terms = useTerms();
  const { items } = useSuspenseQuery(earlinessQuery(earlinessFilterOf(filter))).data;
  const { dossiers, asked, meanDaysGiven, measured, maturity, withoutInvolvement } = earliness;
  const nameOf = (of: (typeof KNOWN)[number]) => (of === 'unknown' ? t('early.unknown') : terms(`maturity.${of}`));
  const series = useMemo(() => [{ look: 'dossiers', name: t('early.dossiers') }], [t]);
  const rows = KNOWN.map((of) => ({ name: nameOf(of), values: [maturity[of]] }));
  const { municipality, portfolio, from, until } = filter;
  // The list of dossiers does not go by the day of asking; within a period the ones below are those.
  const counted = (count: number, flag?: (typeof FLAGS)[number][1]): ReactNode =>
    count === 0 ? (
      0
    ) : flag !== undefined && from === undefined && until === undefined ? (
      <Link to="/dossiers" search={{ municipality, flag, ...(portfolio !== undefined && { portfolio }) }}>
        {count}
      </Link>
    ) : (
      <a className="utrecht-link" href="#vroeg">
        {count}
      </a>
    );
  return (
    <Section id="vroeg-gevraagd" title={t('early.title')} intro={t('early.intro')}>
      <Chart
        label={t('early.chart')}
        says={[
          t('early.says', { count: dossiers, asked }),
          asked === 0 ? '' : t('early.talked', { withoutInvolvement, asked }),
          meanDaysGiven === undefined
            ? ''
            : t('early.mean', { mean: overview('days', { count: Math.round(meanDaysGiven) }), measured, asked }),
        ]
          .filter(Boolean)
          .join(' ')}
        series={series}
        rows={rows}
      >
        <FigureTable
          caption={t('early.chart')}
          head={[t('early.maturity'), t('early.dossiers')]}
          rows={KNOWN.map((of) => ({
            key: of,
            cells: [nameOf(of), overview('of', { part: maturity[of], total: asked })],
          }))}
        />
        <FigureTable
          caption={t('early.flags')}
          head={[t('early.note'), t('early.dossiers'), overview('total')]}
          rows={[
            { key: 'talks', cells: [t('early.withoutTalks'), counted(withoutInvolvement), asked] },
            ...FLAGS.map(([field, flag]) => ({
              key: field,
              cells: [terms(`flag.${flag}`), counted(earliness[field], flag), dossiers],
            })),
          ]}
        />
        <div id="vroeg">{items.length > 0 && <Dossiers items={items} />}</div>
      </Chart>
    </Section>
  );
}
