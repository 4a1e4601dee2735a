import type { PublicPage } from '../../../api/web/public-page.ts';
import { useDates } from '../../texts/dates.ts';
import { useShared } from '../../texts/shared.ts';
import { useTerms } from '../../texts/terms.ts';
import { CouncilSays } from '../../trajectory/council-says.tsx';
import { Badge } from '../../ui/badge.tsx';
import { IN_REGISTER, VERDICT_TONES } from '../../ui/tones.ts';
import { Public } from './document.tsx';
import { pathTo, useFrame, usePublic } from './frame.ts';
import { useTexts } from './texts.ts';

type Props = Extract<PublicPage, { page: 'register' }>;
type Item = Props['register']['items'][number];

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, name: string])[];
}

/** As `Choose` of the workplace, for a form that is sent without a script. */
const Choice = ({ name, label, all, value = '', options }: ChoiceProps) => (
  <div className="dw-search__field">
    <label className="utrecht-form-label" htmlFor={name}>
      {label}
    </label>
    <select className="utrecht-select utrecht-select--html-select" id={name} name={name} defaultValue={value}>
      <option value="">{all}</option>
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

function Filter({ councils, filter }: Pick<Props, 'councils' | 'filter'>) {
  const t = useTexts();
  const terms = useTerms();
  const { language } = useFrame();
  return (
    <search>
      <form className="dw-search dw-no-print" method="get" action={`/openbaar${pathTo.register}`}>
        {language !== 'nl' && <input type="hidden" name="taal" value={language} />}
        <Choice
          name="council"
          label={t('register.council')}
          all={t('register.everyCouncil')}
          value={filter.council}
          options={councils.items.map(({ municipality, council, name }) => [`${municipality}/${council}`, name])}
        />
        <Choice
          name="verdict"
          label={t('register.verdict')}
          all={t('register.everyVerdict')}
          value={filter.verdict}
          options={IN_REGISTER.map((verdict) => [verdict, terms(`verdict.${verdict}`)])}
        />
        {(['from', 'until'] as const).map((end) => (
          <div key={end} className="dw-search__field">
            <label className="utrecht-form-label" htmlFor={end}>
              {t(`register.${end}`)}
            </label>
            <input className="utrecht-textbox" type="date" id={end} name={end} defaultValue={filter[end] ?? ''} />
          </div>
        ))}
        <button className="utrecht-button utrecht-button--primary-action" type="submit">
          {t('register.submit')}
        </button>
      </form>
    </search>
  );
}

/** On paper there is no form that shows what was chosen. */
function Chosen({ councils, filter }: Pick<Props, 'councils' | 'filter'>) {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  const { council, verdict, from, until } = filter;
  const named = councils.items.find((one) =>
    [one.council, `${one.municipality}/${one.council}`].includes(council ?? ''),
  );
  const chosen = [
    `${t('register.council')}: ${council === undefined ? t('register.everyCouncil') : (named?.name ?? council)}`,
    `${t('register.verdict')}: ${verdict === undefined ? t('register.everyVerdict') : terms(`verdict.${verdict}`)}`,
    ...(from === undefined ? [] : [`${t('register.from')}: ${date(from)}`]),
    ...(until === undefined ? [] : [`${t('register.until')}: ${date(until)}`]),
  ];
  return <p className="utrecht-paragraph dw-only-print">{chosen.join(' · ')}</p>;
}

function Refused({ item }: { item: Item }) {
  const t = useTexts();
  const terms = useTerms();
  const href = usePublic();
  const { date } = useDates();
  const { earlier = [] } = item;
  const { verdict } = item;
  return (
    <li>
      <a
        className="utrecht-link dw-items__title"
        href={href(pathTo.recommendation(item.dossier, item.recommendation))}
        lang="nl"
      >
        {item.text}
      </a>
      <span className="dw-row">
        <Badge about="verdict" tone={VERDICT_TONES[verdict]}>
          {terms(`verdict.${verdict}`)}
        </Badge>
        <span className="dw-small dw-muted">
          <span lang="nl">{item.title}</span>
          {' · '}
          {verdict === 'unanswered'
            ? t('register.unanswered', { date: date(item.on) })
            : t('register.answered', { date: date(item.on) })}
        </span>
      </span>
      <span className="dw-small dw-muted">
        {t(item.unasked ? 'register.ownBetween' : 'register.between', {
          council: item.councilName,
          authority: item.authorityName,
        })}
      </span>
      {(item.plainReason ?? item.reason) !== undefined && (
        <span className="dw-prose" lang="nl">
          {item.plainReason ?? item.reason}
        </span>
      )}
      {item.adoptedPart !== undefined && <span>{t('register.adoptedPart', { part: item.adoptedPart })}</span>}
      <CouncilSays item={item} />
      {earlier.length > 0 && (
        <span className="dw-small">
          {t('register.earlier', { count: earlier.length })}{' '}
          {earlier.map(({ dossier, recommendation, authority, title, on }, i) => (
            <span key={`${dossier} ${recommendation} ${authority}`}>
              {i > 0 && ', '}
              <a className="utrecht-link" href={href(pathTo.recommendation(dossier, recommendation))}>
                <span lang="nl">{title}</span>
                {` (${date(on)})`}
              </a>
            </span>
          ))}
        </span>
      )}
    </li>
  );
}

/** What was not adopted, with why, and what was refused on the same matter before. */
export function Register({ register: { items, next }, councils, filter }: Props) {
  const t = useTexts();
  const shared = useShared();
  const href = usePublic();
  const { cursor: _, ...rest } = filter;
  return (
    <Public title={t('register.title')} description={t('register.description')} lead={t('register.lead')}>
      <Filter councils={councils} filter={filter} />
      <Chosen councils={councils} filter={filter} />
      <ul className="dw-list dw-items">
        {items.map((item) => (
          <Refused key={`${item.dossier} ${item.recommendation} ${item.authority}`} item={item} />
        ))}
      </ul>
      {items.length === 0 ? (
        <p className="utrecht-paragraph">{t('nothing.list')}</p>
      ) : (
        <p className="utrecht-paragraph dw-no-print">
          <a className="utrecht-link" href={href(`${pathTo.register}.csv`, rest)} download="">
            {t('register.csv')}
          </a>
        </p>
      )}
      {next !== undefined && (
        <nav aria-label={shared('paging.label')} className="dw-no-print">
          <a className="utrecht-link" href={href(pathTo.register, { ...filter, cursor: next })}>
            {shared('paging.next')}
          </a>
        </nav>
      )}
    </Public>
  );
}
