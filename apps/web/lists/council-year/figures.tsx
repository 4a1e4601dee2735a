import { MATURITIES } from '#vocabulary';
import type { CouncilYear } from '../../api/answers.ts';
import { useDates } from '../../texts/dates.ts';
import { useLawName } from '../../texts/law-name.ts';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { Explained } from '../../ui/explained.tsx';
import { Section } from '../../ui/section.tsx';
import { apart, JUDGED } from '../apart.ts';
import { useTimeGiven } from '../asked.ts';
import { FigureTable } from '../table.tsx';
import { useListTexts } from '../texts.ts';

const useTexts = textsOf({
  law: { nl: 'Volgens', en: 'According to' },
  all: { nl: 'Alles samen', en: 'All together' },
  twice: {
    nl: 'Een dossier met twee wetten staat bij beide. Bij alles samen telt het één keer.',
    en: 'A dossier on two laws stands under both. In all together it counts once.',
  },
  asked: {
    title: { nl: 'Hoe vaak en hoe vroeg gevraagd', en: 'How often and how early asked' },
    count: { nl: 'Gevraagd', en: 'Asked' },
    unknown: { nl: 'Tekst niet bekend', en: 'Text not known' },
    without: { nl: 'Niet eerst met mensen gesproken', en: 'People not spoken with first' },
    days: { nl: 'Gemiddelde tijd', en: 'Time on average' },
    extended: { nl: 'Termijn verlengd', en: 'Term extended' },
  },
  inTime: {
    title: { nl: 'Kwam het advies op tijd?', en: 'Did the advice come in time?' },
    met: { nl: 'Op tijd', en: 'In time' },
    late: { nl: 'Te laat', en: 'Late' },
    declined: { nl: 'Raad gaf geen advies', en: 'Council declined' },
    lapsed: { nl: 'Termijn voorbij', en: 'Term over' },
    open: { nl: 'Loopt nog', en: 'Still open' },
    dropped: { nl: 'Vervallen', en: 'Dropped' },
    advices: { nl: 'Adviezen gegeven', en: 'Advices given' },
    unasked: { nl: 'Uit zichzelf', en: 'Of its own accord' },
  },
  information: {
    title: { nl: 'Kwam gevraagde informatie op tijd?', en: 'Did information asked for come in time?' },
    given: { nl: 'Gekregen', en: 'Received' },
    overdue: { nl: 'Nog niet, en te laat', en: 'Not yet, and late' },
    withoutTerm: { nl: 'Zonder termijn', en: 'Without a term' },
  },
  answers: { title: { nl: 'Kwam het antwoord op tijd?', en: 'Did the answer come in time?' } },
  outcome: {
    title: { nl: 'Wat er van het advies werd', en: 'What became of the advice' },
    intro: {
      nl: 'Het advies van dit jaar, met alle antwoorden tot nu toe. Wat nog open is, staat ernaast.',
      en: 'The advice of this year, with all answers by now. What is still open stands beside it.',
    },
    points: { nl: 'Aanbevelingen', en: 'Recommendations' },
    questions: { nl: 'Vragen', en: 'Questions' },
    openQuestions: { nl: 'Vragen zonder antwoord', en: 'Questions without an answer' },
  },
  recognition: {
    title: { nl: 'Herkent de raad wat er veranderde?', en: 'Does the council recognise what changed?' },
    silent: { nl: 'Nog niets gezegd', en: 'Nothing said yet' },
    shown: { nl: 'Aangewezen', en: 'Traced' },
  },
  seats: {
    title: { nl: 'Plaatsen in de raad', en: 'Seats of the council' },
    intro: {
      nl: 'Aan het eind van het jaar, zoals de gemeente het bijhoudt sinds {{date}}. Wie er zit, staat hier niet.',
      en: 'At the end of the year, as the municipality keeps it since {{date}}. Who sits there is not told.',
    },
    group: { nl: 'Voor wie', en: 'For whom' },
    seats: { nl: 'Plaatsen', en: 'Seats' },
    vacant: { nl: 'Daarvan leeg', en: 'Of these vacant' },
    unknown: { nl: 'niet bekend', en: 'not known' },
  },
});

type Counts = CouncilYear['all'];
type Cells = (counts: Counts) => readonly (string | number)[];

/** The figures of one council in one year: in all, and for each law that its dossiers rest on. */
export function YearFigures({ told }: { told: CouncilYear }) {
  const t = useTexts();
  const lists = useListTexts();
  const terms = useTerms();
  const lawName = useLawName();
  const { date } = useDates();
  const timeGiven = useTimeGiven();
  const { all, byLaw, seats } = told;
  const isSeveral = apart(all.answers).several > 0;
  const groups = [...byLaw.map((group) => ({ ...group, name: lawName(group.law) })), { ...all, name: t('all') }];
  const days = (count: number | undefined) => (count === undefined ? '–' : lists('days', { count }));
  const table = (title: string, head: readonly string[], cells: Cells, headed = true) => (
    <FigureTable
      caption={title}
      headed={headed}
      head={[t('law'), ...head]}
      rows={groups.map(({ name, ...counts }) => ({ key: name, cells: [name, ...cells(counts)] }))}
    />
  );
  return (
    <>
      <Section title={t('asked.title')} intro={byLaw.length > 1 ? t('twice') : undefined}>
        {table(
          t('asked.title'),
          [
            ...[t('asked.count'), t('asked.days'), t('asked.extended'), t('asked.without')],
            ...MATURITIES.map((maturity) => terms(`maturity.${maturity}`)),
            t('asked.unknown'),
          ],
          ({ requests: r }) => [
            ...[r.asked, timeGiven(r.meanDaysGiven, r.meanDaysInAll) ?? '–', r.extended, r.withoutInvolvement],
            ...MATURITIES.map((maturity) => r.maturity[maturity]),
            r.maturity.unknown,
          ],
        )}
      </Section>
      <Section title={t('inTime.title')}>
        {table(
          t('inTime.title'),
          (['met', 'late', 'declined', 'lapsed', 'open', 'dropped', 'advices', 'unasked'] as const).map((name) =>
            t(`inTime.${name}`),
          ),
          ({ requests: r, advices: a }) => [
            ...[r.inTime, r.late, r.declined, r.lapsed, r.open, r.dropped, a.given, a.unasked],
          ],
        )}
      </Section>
      {all.information && (
        <Section title={t('information.title')}>
          {table(
            t('information.title'),
            [
              ...[t('asked.count'), t('information.given'), t('inTime.met'), t('inTime.late')],
              ...[t('information.overdue'), t('inTime.open'), t('information.withoutTerm')],
            ],
            ({ information: i }) => [
              ...[i?.asked ?? 0, i?.given ?? 0, i?.inTime ?? 0, i?.late ?? 0],
              ...[i?.overdue ?? 0, i?.open ?? 0, i?.withoutTerm ?? 0],
            ],
          )}
        </Section>
      )}
      <Section title={t('answers.title')}>
        {table(
          t('answers.title'),
          (['adopted', 'late', 'mean', 'owed', 'overdue'] as const).map((name) => lists(`responses.${name}`)),
          ({ answers: { responses: r } }) => [
            ...[r.adopted, r.late, days(r.meanDays && Math.round(r.meanDays)), r.owed, r.overdue],
          ],
        )}
      </Section>
      <Section
        title={t('outcome.title')}
        intro={[t('outcome.intro'), ...(isSeveral ? [lists('several')] : [])].join(' ')}
      >
        {table(
          t('outcome.title'),
          [
            ...[t('outcome.points'), ...(isSeveral ? [lists('answersDue')] : []), lists('verdict.open')],
            ...JUDGED.map((verdict) => lists(`verdict.${verdict}`)),
            ...[t('outcome.questions'), t('outcome.openQuestions')],
          ],
          ({ answers }) => {
            const { recommendations, answers: due, open, verdicts, questions, openQuestions } = apart(answers);
            const points = [recommendations, ...(isSeveral ? [due] : []), open];
            return [...points, ...JUDGED.map((verdict) => verdicts[verdict]), questions, openQuestions];
          },
        )}
        {table(
          t('recognition.title'),
          [
            ...(['yes', 'partly', 'no'] as const).map((how) => terms(`recognised.${how}`)),
            ...[t('recognition.silent'), t('recognition.shown')],
          ],
          ({ answers: { recognition: r } }) => [r.yes, r.partly, r.no, r.total - r.yes - r.partly - r.no, r.total],
          false,
        )}
        <Explained words={['influence', 'held', 'unsolicited']} />
      </Section>
      {seats && (
        <Section title={t('seats.title')} intro={t('seats.intro', { date: date(seats.since) })}>
          <FigureTable
            caption={t('seats.title')}
            headed
            head={[t('seats.group'), t('seats.seats'), t('seats.vacant')]}
            rows={seats.groups.map(({ group, seats: count, vacant }) => ({
              key: group,
              cells: [group, count, vacant ?? t('seats.unknown')],
            }))}
          />
        </Section>
      )}
    </>
  );
}
