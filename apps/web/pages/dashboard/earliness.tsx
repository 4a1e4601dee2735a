import { useSuspenseQuery } from '@tanstack/react-query';
import { Fragment, useMemo, type ReactNode } from 'react';
import type { DashboardFilter } from '#projections';
import { MATURITIES } from '#vocabulary';
import type { Dashboard, EarlinessItem } from '../../api/answers.ts';
import { earlinessQuery } from '../../api/queries.ts';
import { ownFirst, useTimeGiven } from '../../lists/asked.ts';
import { FigureTable } from '../../lists/table.tsx';
import { useListTexts } from '../../lists/texts.ts';
import { useDates } from '../../texts/dates.ts';
import { SheetLinks } from '../../lists/sheet-links.tsx';
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

/** Each council that was asked in these dossiers, and the dossiers in which none was. */
function Asked({ items, council }: { items: readonly EarlinessItem[]; council: string | undefined }) {
  const t = useTexts();
  const terms = useTerms();
  const timeGiven = useTimeGiven();
  const { date, list } = useDates();
  // What went wrong in a dossier is not of one of the councils that were asked: it stands with the dossier, once.
  const ofDossier = (item: EarlinessItem) =>
    FLAGS.filter(([field]) => item[field]).map(([field]) => t(`early.flag.${field}`));
  const row = (item: EarlinessItem, request?: EarlinessItem['requests'][number], place = 0) => ({
    key: `${item.dossier} ${request?.id ?? ''}`,
    cells: [
      <Fragment key="title">
        <Link to="/dossiers/$dossier" params={{ dossier: item.dossier }} lang="nl">
          {item.title}
        </Link>
        {place === 0 && ofDossier(item).length > 0 && (
          <span className="dw-small dw-muted">
            <br />
            {t('early.ofDossier', { what: list(ofDossier(item)) })}
          </span>
        )}
      </Fragment>,
      request?.council.name ?? '–',
      request ? date(request.requestedOn) : t(item.kind === 'unsolicited' ? 'early.own' : 'early.never'),
      request?.maturityAtRequest === undefined ? '–' : terms(`maturity.${request.maturityAtRequest}`),
      timeGiven(request?.daysGiven, request?.daysInAll) ?? '–',
      request?.involvements ?? '–',
      request?.urgent ? t('early.flag.askedUrgently') : '',
    ],
  });
  return (
    <FigureTable
      caption={t('early.each')}
      head={(['dossier', 'council', 'asked', 'maturity', 'days', 'talks', 'note'] as const).map((of) =>
        t(`early.${of}`),
      )}
      rows={items.flatMap((item) =>
        item.requests.length === 0
          ? [row(item)]
          : ownFirst(item.requests, council).map((request, place) => row(item, request, place)),
      )}
    />
  );
}

/** How long councils had, over how many requests, and what their first term was where it was another. */
function useTime({ asked, measured, meanDaysGiven, meanDaysInAll }: Dashboard['earliness']['requests']) {
  const t = useTexts();
  const overview = useListTexts();
  if (meanDaysGiven === undefined || meanDaysInAll === undefined) return [];
  const days = (mean: number) => overview('days', { count: Math.round(mean) });
  return [
    t('early.mean', { mean: days(meanDaysInAll), count: measured }),
    days(meanDaysGiven) === days(meanDaysInAll) ? '' : t('early.first', { mean: days(meanDaysGiven) }),
    asked === measured ? '' : t('early.unmeasured', { count: asked - measured }),
  ];
}

/** How early councils were asked. That nothing was asked is a fact like any other. */
export function Earliness({ earliness, filter }: EarlinessProps) {
  const t = useTexts();
  const overview = useListTexts();
  const terms = useTerms();
  const { items } = useSuspenseQuery(earlinessQuery(earlinessFilterOf(filter))).data;
  const { dossiers, asked, unsolicited, maturity, withoutInvolvement, askedUrgently } = earliness;
  const nameOf = (of: (typeof KNOWN)[number]) => (of === 'unknown' ? t('early.unknown') : terms(`maturity.${of}`));
  const time = useTime(earliness.requests);
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
          asked === 0 ? '' : t('early.talked', { talked: asked - withoutInvolvement, asked }),
          unsolicited === 0 ? '' : t('early.unsolicited', { count: unsolicited }),
          ...time,
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
            { key: 'urgent', cells: [t('early.withUrgency'), counted(askedUrgently), asked] },
            ...FLAGS.map(([field, flag]) => ({
              key: field,
              cells: [terms(`flag.${flag}`), counted(earliness[field], flag), dossiers],
            })),
          ]}
        />
        <div id="vroeg">
          {items.length > 0 && <Asked items={items} council={filter.council} />}
          {items.length > 0 && (
            <SheetLinks path="/earliness" filter={earlinessFilterOf(filter)} of={t('early.title')} />
          )}
        </div>
      </Chart>
    </Section>
  );
}
