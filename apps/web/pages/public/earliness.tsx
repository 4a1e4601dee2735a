import { EARLINESS_CONCERNS, type EarlinessConcern } from '#vocabulary';
import type { PublicPage } from '../../../api/web/public-page.ts';
import { ownFirst, useTimeGiven } from '../../lists/asked.ts';
import { isWholeDay, useDates } from '../../texts/dates.ts';
import { useShared } from '../../texts/shared.ts';
import { useTerms } from '../../texts/terms.ts';
import { Badge } from '../../ui/badge.tsx';
import { Public } from './document.tsx';
import { DayField, Filter, More, Whose } from './filter.tsx';
import { pathTo, usePublic } from './frame.ts';
import { useTexts } from './texts.ts';

type Props = Extract<PublicPage, { page: 'earliness' }>;
type Item = Props['earliness']['items'][number];
type Request = Item['requests'][number];

const concernsIn = (item: Item): readonly EarlinessConcern[] => {
  const holds: Readonly<Record<EarlinessConcern, boolean>> = {
    notConsulted: item.notConsulted,
    askedAtProposal: item.askedAtProposal,
    askedUrgently: item.urgent,
    withoutInvolvement: item.firstRequestedOn !== undefined && item.involvements === 0,
    decidedBeforeAdvice: item.decidedBeforeAdvice,
    decidedBeforeAnswers: item.decidedBeforeAnswers,
  };
  return EARLINESS_CONCERNS.filter((concern) => holds[concern]);
};

/** When one council was asked, on which text, with how much time, and what was done before. */
function useAsked(): (request: Request) => string {
  const t = useTexts();
  const timeGiven = useTimeGiven();
  const terms = useTerms();
  const { date } = useDates();
  const days = (count: number) => t('earliness.days', { count });
  return (request) => {
    const { council, requestedOn: on, maturityAtRequest: maturity, involvements, urgent } = request;
    const given = timeGiven(request.daysGiven, request.daysInAll, days);
    return [
      t(isWholeDay(on) ? 'earliness.asked' : 'earliness.askedIn', { council: council.name, date: date(on) }),
      ...(urgent ? [t('earliness.urgent')] : []),
      maturity === undefined
        ? t('earliness.withoutText')
        : t('earliness.maturity', { maturity: terms(`maturity.${maturity}`).toLowerCase() }),
      ...(given === undefined ? [] : [given]),
      ...(involvements > 0 ? [t('earliness.talks', { count: involvements })] : []),
    ].join(' · ');
  };
}

/** Who was asked how early; of what a council brought up itself nobody had to ask. */
function Asked({ item: { requests, councils, kind } }: { item: Item }) {
  const t = useTexts();
  const asked = useAsked();
  const { list } = useDates();
  const others = councils.filter(({ id }) => !requests.some(({ council }) => council.id === id));
  const names = list(others.map(({ name }) => name));
  if (requests.length === 0)
    return (
      <>
        <span>{t(kind === 'unsolicited' ? 'earliness.own' : 'earliness.never')}</span>
        <span className="dw-small dw-muted">{names || t('noCouncil')}</span>
      </>
    );
  return (
    <>
      <ul className="dw-bullets">
        {requests.map((request) => (
          <li key={request.id}>{asked(request)}</li>
        ))}
      </ul>
      {names && (
        <span className="dw-small dw-muted">{t('earliness.others', { count: others.length, councils: names })}</span>
      )}
    </>
  );
}

function Dossier({ item, council }: { item: Item; council: string | undefined }) {
  const t = useTexts();
  const href = usePublic();
  const { date, list } = useDates();
  const concerns = concernsIn(item);
  return (
    <li>
      <a className="utrecht-link dw-items__title" href={href(pathTo.dossier(item.dossier))} lang="nl">
        {item.title}
      </a>
      {concerns.length > 0 && (
        <span className="dw-row">
          {concerns.map((concern) => (
            <Badge key={concern} tone="warning">
              {t(`earliness.concern.${concern}`)}
            </Badge>
          ))}
        </span>
      )}
      <Asked item={{ ...item, requests: ownFirst(item.requests, council) }} />
      {item.firstDecidedOn !== undefined && <span>{t('earliness.decided', { date: date(item.firstDecidedOn) })}</span>}
      {item.groupsMissing.length > 0 && (
        <span lang="nl">{t('earliness.missing', { groups: list(item.groupsMissing) })}</span>
      )}
    </li>
  );
}

/** Of how many dossiers, and of how many of them what went wrong. */
function Concerns({ counts, filter }: Pick<Props, 'counts' | 'filter'>) {
  const t = useTexts();
  const href = usePublic();
  const { cursor: _, concern: chosen, ...kept } = filter;
  const all: readonly (EarlinessConcern | undefined)[] = [undefined, ...EARLINESS_CONCERNS];
  return (
    <nav aria-label={t('earliness.lists')} className="dw-no-print">
      <ul className="dw-list dw-tally">
        {all.map((concern) => (
          <li key={concern ?? ''}>
            <strong>{counts[concern ?? 'dossiers']}</strong>
            <a
              className="utrecht-link"
              href={href(pathTo.earliness, { ...kept, concern })}
              {...(concern === chosen && { 'aria-current': 'page' })}
            >
              {concern === undefined ? t('earliness.all') : t(`earliness.concern.${concern}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How early each council was asked; that none was is a fact like any other. */
export function Earliness({ earliness: { items, next }, counts, councils, municipalities, filter }: Props) {
  const t = useTexts();
  const shared = useShared();
  const href = usePublic();
  const chosen = filter.council?.split('/').at(-1);
  return (
    <Public title={t('earliness.title')} description={t('earliness.lead')} lead={t('earliness.lead')}>
      <Concerns counts={counts} filter={filter} />
      <Filter path={pathTo.earliness} label={t('filter.label')} kept={{ concern: filter.concern }}>
        <Whose councils={councils} municipalities={municipalities} filter={filter} />
        <More label={t('filter.days')} open={filter.from !== undefined || filter.until !== undefined}>
          {(['from', 'until'] as const).map((end) => (
            <DayField key={end} name={end} label={t(`earliness.${end}`)} value={filter[end]} />
          ))}
        </More>
      </Filter>
      {items.length === 0 ? (
        <p className="utrecht-paragraph">{t('nothing.list')}</p>
      ) : (
        <ul className="dw-list dw-items">
          {items.map((item) => (
            <Dossier key={item.dossier} item={item} council={chosen} />
          ))}
        </ul>
      )}
      {next !== undefined && (
        <nav aria-label={shared('paging.label')} className="dw-no-print">
          <a className="utrecht-link" href={href(pathTo.earliness, { ...filter, cursor: next })}>
            {shared('paging.next')}
          </a>
        </nav>
      )}
    </Public>
  );
}
