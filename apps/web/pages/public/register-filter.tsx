import { REFUSALS, SUBJECTS } from '#vocabulary';
import type { PublicPage } from '../../../api/web/public-page.ts';
import { useRegisterTexts } from '../../lists/register-state.tsx';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { Checks, Choice, DayField, Filter, More, Whose } from './filter.tsx';
import { pathTo, usePublic } from './frame.ts';
import { useTexts } from './texts.ts';

type Props = Pick<
  Extract<PublicPage, { page: 'register' }>,
  'councils' | 'municipalities' | 'counts' | 'filter' | 'lists'
>;

/** Waiting, late, refused and held are lists of their own, each with how much there is of it. */
export function Lists({ counts, lists, filter }: Pick<Props, 'counts' | 'lists' | 'filter'>) {
  const t = useTexts();
  const state = useRegisterTexts();
  const href = usePublic();
  const { cursor: _, verdict: _verdict, state: _state, ...kept } = filter;
  return (
    <nav aria-label={t('register.lists')} className="dw-no-print">
      <ul className="dw-list dw-tally">
        {(['refused', 'overdue', 'waiting', 'held'] as const).map((name) => {
          const { recommendations, questions } = counts[name];
          const here = lists.length === 1 && lists[0] === name && !filter.verdict;
          return (
            <li key={name}>
              <strong>{recommendations}</strong>
              <a
                className="utrecht-link"
                href={href(pathTo.register, { ...kept, ...(name !== 'refused' && { state: name }) })}
                {...(here && { 'aria-current': 'page' })}
              >
                {state(`state.${name}`)}
              </a>
              {questions > 0 && <span className="dw-small">{t('register.questions', { count: questions })}</span>}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

const ADVISED = ['advisedFrom', 'advisedUntil'] as const;
const ANSWERED = ['from', 'until'] as const;

export function RegisterFilter({ councils, municipalities, filter, lists }: Props) {
  const t = useTexts();
  const terms = useTerms();
  const refused = lists.includes('refused');
  return (
    <Filter path={pathTo.register} label={t('filter.label')} kept={{ state: filter.state }}>
      <Whose councils={councils} municipalities={municipalities} filter={filter} />
      <Choice
        name="subject"
        label={t('filter.subject')}
        all={t('filter.everySubject')}
        value={filter.subject}
        options={SUBJECTS.map((subject) => [subject, terms(`subject.${subject}`)])}
      />
      <More label={t('filter.days')} open={[...ADVISED, ...ANSWERED].some((end) => filter[end] !== undefined)}>
        {ADVISED.map((end) => (
          <DayField key={end} name={end} label={t(`filter.${end}`)} value={filter[end]} />
        ))}
        {refused &&
          ANSWERED.map((end) => <DayField key={end} name={end} label={t(`register.${end}`)} value={filter[end]} />)}
      </More>
      {refused && (
        <Checks
          name="verdict"
          label={t('register.verdict')}
          values={filter.verdict ?? []}
          options={REFUSALS.map((verdict) => [verdict, terms(`verdict.${verdict}`)])}
        />
      )}
    </Filter>
  );
}

/** On paper there is no form that shows what was chosen. */
export function Chosen({ councils, municipalities, filter }: Pick<Props, 'councils' | 'municipalities' | 'filter'>) {
  const t = useTexts();
  const terms = useTerms();
  const { date, list } = useDates();
  const { municipality, council, subject, verdict } = filter;
  const named = councils.items.find((one) =>
    [one.council, `${one.municipality}/${one.council}`].includes(council ?? ''),
  );
  const place = municipalities.find(({ code }) => code === municipality);
  const days = [
    ...ADVISED.map((end) => [t(`filter.${end}`), filter[end]] as const),
    ...ANSWERED.map((end) => [t(`register.${end}`), filter[end]] as const),
  ];
  const answers = verdict?.map((one) => terms(`verdict.${one}`));
  const chosen = [
    ...(municipality === undefined ? [] : [`${t('filter.municipality')}: ${place?.name ?? municipality}`]),
    `${t('filter.council')}: ${council === undefined ? t('filter.everyCouncil') : (named?.name ?? council)}`,
    ...(subject === undefined ? [] : [`${t('filter.subject')}: ${terms(`subject.${subject}`)}`]),
    `${t('register.verdict')}: ${answers ? list(answers) : t('register.everyVerdict')}`,
    ...days.flatMap(([name, day]) => (day === undefined ? [] : [`${name}: ${date(day)}`])),
  ];
  return <p className="utrecht-paragraph dw-only-print">{chosen.join(' · ')}</p>;
}
