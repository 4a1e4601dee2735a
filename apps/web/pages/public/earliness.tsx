import { EARLINESS_CONCERNS, type EarlinessConcern } from '#vocabulary';
import type { PublicPage } from '../../../api/web/public-page.ts';
import { useDates } from '../../texts/dates.ts';
import { useShared } from '../../texts/shared.ts';
import { useTerms } from '../../texts/terms.ts';
import { Badge } from '../../ui/badge.tsx';
import { Public } from './document.tsx';
import { DayField, Filter, More, Whose } from './filter.tsx';
import { pathTo, usePublic } from './frame.ts';
import { useTexts } from './texts.ts';

type Props = Extract<PublicPage, { page: 'earliness' }>;
type Item = Props['earliness']['items'][number];

const concernsIn = (item: Item): readonly EarlinessConcern[] => {
  const holds: Readonly<Record<EarlinessConcern, boolean>> = {
    notConsulted: item.notConsulted,
    askedAtProposal: item.maturityAtRequest === 'proposal',
    withoutInvolvement: item.firstRequestedOn !== undefined && item.involvements === 0,
    decidedBeforeAdvice: item.decidedBeforeAdvice,
    decidedBeforeAnswers: item.decidedBeforeAnswers,
  };
  return EARLINESS_CONCERNS.filter((concern) => holds[concern]);
};

/** When it was asked, on which text, with how much time, and what was done before. */
function useTold(): (item: Item) => string {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  return ({ firstRequestedOn, firstDecidedOn, maturityAtRequest: maturity, daysGiven, involvements = 0 }) =>
    [
      ...(firstRequestedOn === undefined
        ? [t('earliness.never')]
        : [
            t('earliness.asked', { date: date(firstRequestedOn) }),
            maturity === undefined
              ? t('earliness.withoutText')
              : t('earliness.maturity', { maturity: terms(`maturity.${maturity}`).toLowerCase() }),
            ...(daysGiven === undefined ? [] : [t('earliness.days', { count: daysGiven })]),
            ...(involvements > 0 ? [t('earliness.talks', { count: involvements })] : []),
          ]),
      ...(firstDecidedOn === undefined ? [] : [t('earliness.decided', { date: date(firstDecidedOn) })]),
    ].join(' · ');
}

function Dossier({ item }: { item: Item }) {
  const t = useTexts();
  const href = usePublic();
  const told = useTold();
  const { list } = useDates();
  const concerns = concernsIn(item);
  return (
    <li>
      <a className="utrecht-link dw-items__title" href={href(pathTo.dossier(item.dossier))} lang="nl">
        {item.title}
      </a>
      {(concerns.length > 0 || item.urgent) && (
        <span className="dw-row">
          {concerns.map((concern) => (
            <Badge key={concern} tone="warning">
              {t(`earliness.concern.${concern}`)}
            </Badge>
          ))}
          {item.urgent && <Badge>{t('earliness.urgent')}</Badge>}
        </span>
      )}
      <span>{told(item)}</span>
      {item.groupsMissing.length > 0 && (
        <span lang="nl">{t('earliness.missing', { groups: list(item.groupsMissing) })}</span>
      )}
      <span className="dw-small dw-muted">
        {item.councils.length > 0 ? list(item.councils.map(({ name }) => name)) : t('noCouncil')}
      </span>
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
            <Dossier key={item.dossier} item={item} />
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
