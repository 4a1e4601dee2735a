import { SUBJECTS } from '#vocabulary';
import type { PublicPage } from '../../../api/web/public-page.ts';
import { useDates } from '../../texts/dates.ts';
import { useShared } from '../../texts/shared.ts';
import { useTerms } from '../../texts/terms.ts';
import { Ended } from '../../lists/ended.tsx';
import { anchorOf, Marked, Places, type FoundPlace } from '../../lists/found.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Explained } from '../../ui/explained.tsx';
import { Section } from '../../ui/section.tsx';
import { STAGE_TONES } from '../../ui/tones.ts';
import { Public } from './document.tsx';
import { Choice, DayField, Filter, More, Whose } from './filter.tsx';
import { pathTo, useFrame, usePublic, type Asked } from './frame.ts';
import { useTexts } from './texts.ts';

type PageOf<Name> = Extract<PublicPage, { page: Name }>;
type Listed = PageOf<'dossiers'>['dossiers'];

export function Search({ q = '' }: { q?: string }) {
  const t = useTexts();
  const { language } = useFrame();
  return (
    <search>
      <form className="dw-search dw-no-print" action="/openbaar" method="get">
        {language !== 'nl' && <input type="hidden" name="taal" value={language} />}
        <div className="dw-search__field">
          <label className="utrecht-form-label" htmlFor="q">
            {t('search.label')}
          </label>
          <input className="utrecht-textbox" id="q" name="q" type="search" defaultValue={q} maxLength={300} />
        </div>
        <button className="utrecht-button utrecht-button--primary-action" type="submit">
          {t('search.submit')}
        </button>
      </form>
    </search>
  );
}

interface ListProps {
  readonly dossiers: Listed;
  /** Where the list stands, and what was asked of it: the next page asks the same. */
  readonly at?: string;
  readonly asked?: Asked;
}

/** Dossiers as anybody sees them, with the way to the next ones. */
export function DossierList({ dossiers: { items, next }, at = '', asked = {} }: ListProps) {
  const t = useTexts();
  const terms = useTerms();
  const shared = useShared();
  const href = usePublic();
  const { date, list } = useDates();
  // Of a council that was asked for, what it advised itself. Of points that several have to answer, answers are counted.
  const counts = ({ ofCouncil, ...whole }: Listed['items'][number]) => {
    const { points, questions, several, answered, open } = ofCouncil ?? { ...whole, points: whole.recommendations };
    const named = [
      t(ofCouncil ? 'ofCouncil' : 'recommendations', { count: points - questions }),
      ...(questions > 0 ? [t('questionCount', { count: questions })] : []),
    ].join(', ');
    const said =
      several === 0
        ? named + t('counts', { answered, open })
        : `${named}; ${t('several', { count: several, due: answered + open, answered, open })}`;
    // Of one council only what counts is counted.
    return !ofCouncil && whole.dropped > 0 ? `${said}, ${t('dropped', { count: whole.dropped })}` : said;
  };
  return (
    <>
      <ul className="dw-list dw-items">
        {items.map((item) => (
          <li key={item.dossier}>
            <a className="utrecht-link dw-items__title" href={href(pathTo.dossier(item.dossier))} lang="nl">
              {item.title}
            </a>
            <span>{item.councils.length > 0 ? list(item.councils.map(({ name }) => name)) : t('noCouncil')}</span>
            <span className="dw-row">
              <Badge about="stage" tone={STAGE_TONES[item.stage]}>
                {terms(`stage.${item.stage}`)}
              </Badge>
              <span className="dw-small dw-muted">{counts(item)}</span>
              <span className="dw-small dw-muted">{t('opened', { date: date(item.openedOn) })}</span>
              {item.constructed && <span className="dw-small dw-muted">{terms('constructed')}</span>}
            </span>
            {item.ended && <Ended ended={item.ended} />}
          </li>
        ))}
      </ul>
      {items.length === 0 && <p className="utrecht-paragraph">{t('nothing.list')}</p>}
      {next !== undefined && (
        <nav aria-label={shared('paging.label')} className="dw-no-print">
          <a className="utrecht-link" href={href(at, { ...asked, cursor: next })}>
            {shared('paging.next')}
          </a>
        </nav>
      )}
    </>
  );
}

export function Dossiers({ dossiers, councils, municipalities, filter }: PageOf<'dossiers'>) {
  const t = useTexts();
  const terms = useTerms();
  const href = usePublic();
  return (
    <Public title={t('list.title')} description={t('list.description')} lead={t('list.lead')}>
      <Search />
      <div className="dw-stack dw-stack--loose">
        <Section title={t('list.dossiers')}>
          <Filter path="" label={t('filter.label')}>
            <Whose councils={councils} municipalities={municipalities} filter={filter} />
            <Choice
              name="subject"
              label={t('filter.subject')}
              all={t('filter.everySubject')}
              value={filter.subject}
              options={SUBJECTS.map((subject) => [subject, terms(`subject.${subject}`)])}
            />
            <More label={t('filter.days')} open={filter.advisedFrom !== undefined || filter.advisedUntil !== undefined}>
              {(['advisedFrom', 'advisedUntil'] as const).map((end) => (
                <DayField key={end} name={end} label={t(`filter.${end}`)} value={filter[end]} />
              ))}
            </More>
          </Filter>
          <Explained words={['earlyInvolvement', 'influence']} />
          <DossierList dossiers={dossiers} asked={{ ...filter, cursor: undefined }} />
        </Section>
        {councils.items.length > 0 && (
          <Section title={t('list.councils')}>
            <ul className="dw-bullets">
              {councils.items.map(({ municipality, council, name, dossiers: count }) => (
                <li key={`${municipality} ${council}`}>
                  <a className="utrecht-link" href={href(pathTo.council(municipality, council))}>
                    {name}
                  </a>
                  <span className="dw-muted">{` · ${t('council.dossierCount', { count })}`}</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
      <p className="utrecht-paragraph dw-no-print">
        <a className="utrecht-link" href={href(pathTo.data)}>
          {t('list.data')}
        </a>
      </p>
    </Public>
  );
}

/** To where words stand: the page of the point that they are of or about, else their part of the dossier. */
function usePlaceHref() {
  const href = usePublic();
  return (dossier: string, place: FoundPlace) => {
    const { point, advice } = place;
    if (point !== undefined) return href(pathTo.recommendation(dossier, point));
    const anchor = advice ?? anchorOf(place);
    return href(pathTo.dossier(dossier)) + (anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`);
  };
}

export function Found({ q, dossier, found: { items, councils } }: PageOf<'found'>) {
  const t = useTexts();
  const { date } = useDates();
  const terms = useTerms();
  const href = usePublic();
  const placed = usePlaceHref();
  return (
    <Public
      title={t('found.title', { q })}
      description={t('list.description')}
      lead={
        dossier === undefined ? (
          t('found.lead', { count: items.length })
        ) : (
          <>
            {t('found.within')}{' '}
            <a className="utrecht-link" href={href('', { q })}>
              {t('found.everywhere')}
            </a>
          </>
        )
      }
      above={[[href(''), t('nav.dossiers')]]}
    >
      <Search q={q} />
      {councils.length > 0 && (
        <Section title={t('list.councils')}>
          <ul className="dw-bullets">
            {councils.map(({ municipality, council, name, endedOn }) => (
              <li key={`${municipality} ${council}`}>
                <a className="utrecht-link" href={href(pathTo.council(municipality, council))}>
                  {name}
                </a>
                {endedOn !== undefined && (
                  <span className="dw-muted">{` · ${t('council.ended')}: ${date(endedOn)}`}</span>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <ul className="dw-list dw-items dw-found">
        {items.map((item) => (
          <li key={item.dossier}>
            <a className="utrecht-link dw-items__title" href={href(pathTo.dossier(item.dossier))} lang="nl">
              <Marked text={item.title} q={q} />
            </a>
            <Places
              q={q}
              item={item}
              link={(place, name) => (
                <a className="utrecht-link" href={placed(item.dossier, place)}>
                  {name}
                </a>
              )}
              all={(name) => (
                <a className="utrecht-link" href={href('', { q, dossier: item.dossier })}>
                  {name}
                </a>
              )}
            />
            <span className="dw-small dw-muted">{terms(`stage.${item.stage}`)}</span>
          </li>
        ))}
      </ul>
    </Public>
  );
}
