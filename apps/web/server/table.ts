import type { SheetTable } from '../../api/web/public-page.ts';
import { changedIn } from '../administration/changed.ts';
import type { EarlinessItem } from '../api/answers.ts';
import { formatDate } from '../texts/dates.ts';
import type { Language } from '../texts/languages.ts';
import { CHANGE_TERMS } from '../texts/change-terms.ts';
import { LAW_NAMES } from '../texts/law-name.ts';
import { TERMS } from '../texts/terms.ts';
import type { Text } from '../texts/texts-of.ts';
import { formatMoment } from './moment.ts';

type Told = Readonly<Record<string, unknown>>;
type Value = SheetTable['rows'][number][number];

/** What columns are called; one that is not here goes by its name in the API. */
const COLUMNS: Readonly<Record<string, Text>> = {
  table: { nl: 'Tabel', en: 'Table' },
  name: { nl: 'Naam', en: 'Name' },
  dossier: { nl: 'Dossier', en: 'Dossier' },
  title: { nl: 'Titel', en: 'Title' },
  municipality: { nl: 'Gemeentecode', en: 'Municipality code' },
  council: { nl: 'Id adviesraad', en: 'Id of the council' },
  councilName: { nl: 'Adviesraad', en: 'Council' },
  councils: { nl: 'Adviesraden', en: 'Councils' },
  authority: { nl: 'Id bestuursorgaan', en: 'Id of the authority' },
  authorityName: { nl: 'Bestuursorgaan', en: 'Authority' },
  advice: { nl: 'Advies', en: 'Advice' },
  recommendation: { nl: 'Aanbeveling', en: 'Recommendation' },
  number: { nl: 'Nummer', en: 'Number' },
  text: { nl: 'Tekst', en: 'Text' },
  verdict: { nl: 'Antwoord', en: 'Answer' },
  reason: { nl: 'Reden', en: 'Reason' },
  plainReason: { nl: 'Reden in gewone woorden', en: 'Reason in plain words' },
  adoptedPart: { nl: 'Wel overgenomen', en: 'What was adopted' },
  referredTo: { nl: 'Hoort bij', en: 'Belongs to' },
  satisfied: { nl: 'Adviesraad tevreden', en: 'Council satisfied' },
  comment: { nl: 'Toelichting van de adviesraad', en: 'Comment of the council' },
  recognised: { nl: 'Adviesraad herkent de doorwerking', en: 'Council recognises the influence' },
  recognisedComment: { nl: 'Toelichting daarbij', en: 'Comment on that' },
  recognition: { nl: 'Doorwerking volgens de adviesraad', en: 'Influence as the council sees it' },
  ...{ article: { nl: 'Artikel', en: 'Article' }, handover: { nl: 'Overdracht', en: 'Handover' } },
  ended: { nl: 'Einde', en: 'End' },
  point: { nl: 'Plaats in het advies', en: 'Place in the advice' },
  question: { nl: 'Is een vraag', en: 'Is a question' },
  day: { nl: 'Dag', en: 'Day' },
  adoptedOn: { nl: 'Vastgesteld op', en: 'Adopted on' },
  source: { nl: 'Door', en: 'By' },
  form: { nl: 'Hoe gesproken', en: 'How people were spoken to' },
  said: { nl: 'Wat is gezegd', en: 'What was said' },
  effect: { nl: 'Waar te zien', en: 'Where it shows' },
  before: { nl: 'Eerst stond er', en: 'It said' },
  after: { nl: 'Nu staat er', en: 'It says now' },
  note: { nl: 'Toelichting', en: 'Note' },
  ground: { nl: 'Reden', en: 'Reason' },
  revisions: { nl: 'Keren herzien', en: 'Times revised' },
  on: { nl: 'Datum', en: 'Date' },
  questions: { nl: 'Vragen', en: 'Questions' },
  advisedOn: { nl: 'Advies uitgebracht op', en: 'Advice given on' },
  addedOn: { nl: 'Aanbeveling toegevoegd op', en: 'Recommendation added on' },
  answeredOn: { nl: 'Beantwoord op', en: 'Answered on' },
  advisedDay: { nl: 'Advies uitgebracht op dag', en: 'Advice given on the day' },
  since: { nl: 'Sinds', en: 'Since' },
  openedOn: { nl: 'Geopend op', en: 'Opened on' },
  dueOn: { nl: 'Uiterlijk', en: 'Due on' },
  nextDueOn: { nl: 'Eerstvolgende termijn', en: 'Next due on' },
  promisedFor: { nl: 'Was toegezegd voor', en: 'Was promised for' },
  kind: { nl: 'Soort', en: 'Kind' },
  subject: { nl: 'Onderwerp', en: 'Subject' },
  stage: { nl: 'Fase', en: 'Stage' },
  state: { nl: 'Stand', en: 'State' },
  decision: { nl: 'Besluit', en: 'Decision' },
  portfolio: { nl: 'Portefeuille', en: 'Portfolio' },
  who: { nl: 'Id van wie', en: 'Id of whom' },
  whoName: { nl: 'Van wie', en: 'Whose' },
  of: { nl: 'Van', en: 'Of' },
  fact: { nl: 'Wat te doen', en: 'What to do' },
  about: { nl: 'Over', en: 'About' },
  role: { nl: 'Rol', en: 'Role' },
  done: { nl: 'Gedaan', en: 'Done' },
  total: { nl: 'Totaal', en: 'Total' },
  running: { nl: 'Lopende dossiers', en: 'Running dossiers' },
  unanswered: { nl: 'gevraagd, geen advies gekomen', en: 'asked, no advice came' },
  excerpt: { nl: 'Wat er staat', en: 'What it says' },
  places: { nl: 'Waar het staat', en: 'Where it stands' },
  morePlaces: { nl: 'En op nog zoveel plaatsen', en: 'And in so many places more' },
  points: { nl: 'punten', en: 'points' },
  openQuestions: { nl: 'vragen zonder antwoord', en: 'questions without an answer' },
  several: { nl: 'voor meer dan één bestuursorgaan', en: 'for more than one authority' },
  ofCouncil: { nl: 'Van deze adviesraad', en: 'Of this council' },
  how: { nl: 'hoe', en: 'how' },
  earlier: { nl: 'Eerder ook niet overgenomen', en: 'Not adopted before either' },
  waiting: { nl: 'Wacht op antwoord', en: 'Awaiting an answer' },
  held: { nl: 'Aangehouden', en: 'Held' },
  adopted: { nl: 'vastgesteld', en: 'given' },
  owed: { nl: 'nog te geven', en: 'still owed' },
  unknown: { nl: 'niet bekend', en: 'not known' },
  met: { nl: 'op tijd nagekomen', en: 'kept in time' },
  partlySatisfied: { nl: 'Adviesraad deels tevreden', en: 'Council partly satisfied' },
  dissatisfied: { nl: 'Adviesraad niet tevreden', en: 'Council not satisfied' },
  notYetSatisfied: { nl: 'Adviesraad kan het nog niet zeggen', en: 'Council cannot say yet' },
  open: { nl: 'Open', en: 'Open' },
  dossiers: { nl: 'Dossiers', en: 'Dossiers' },
  advices: { nl: 'Adviezen', en: 'Advices' },
  requests: { nl: 'Om advies gevraagd', en: 'Asked for advice' },
  information: { nl: 'Om informatie gevraagd', en: 'Asked for information' },
  answers: { nl: 'Antwoorden', en: 'Answers' },
  asked: { nl: 'keren', en: 'times' },
  given: { nl: 'gegeven', en: 'given' },
  unasked: { nl: 'uit zichzelf', en: 'of its own accord' },
  inTime: { nl: 'op tijd', en: 'in time' },
  late: { nl: 'te laat', en: 'late' },
  overdueBefore: { nl: 'Te laat voordat het werd ingevoerd', en: 'Late before it was brought in' },
  overdue: { nl: 'nog niet, en te laat', en: 'not yet, and late' },
  declined: { nl: 'geen advies gegeven', en: 'declined' },
  lapsed: { nl: 'termijn voorbij, geen advies', en: 'term over, no advice' },
  dropped: { nl: 'vervallen', en: 'dropped' },
  withoutTerm: { nl: 'zonder termijn', en: 'without a term' },
  withoutInvolvement: { nl: 'zonder eerst met mensen te spreken', en: 'without speaking with people first' },
  meanDaysGiven: { nl: 'gemiddeld aantal dagen van de eerste termijn', en: 'mean number of days of the first term' },
  meanDaysInAll: { nl: 'gemiddeld aantal dagen met verlenging', en: 'mean number of days with extension' },
  extended: { nl: 'termijn verlengd', en: 'term extended' },
  measured: { nl: 'waarvan de dagen bekend zijn', en: 'of which the days are known' },
  flags: { nl: 'Wat opvalt', en: 'What stands out' },
  dispute: { nl: 'Geschil', en: 'Dispute' },
  openedDay: { nl: 'Geopend op dag', en: 'Opened on the day' },
  plannedDecisionOn: { nl: 'Besluit gepland op', en: 'Planned decision on' },
  portfolioHolder: { nl: 'Portefeuillehouder', en: 'Portfolio holder' },
  recommendations: { nl: 'Aanbevelingen', en: 'Recommendations' },
  answered: { nl: 'Beantwoord', en: 'Answered' },
  refused: { nl: 'Niet of deels overgenomen', en: 'Not or partly adopted' },
  constructed: { nl: 'Bedacht', en: 'Made up' },
  public: { nl: 'Openbaar', en: 'Public' },
  revision: { nl: 'Revisie', en: 'Revision' },
  updatedAt: { nl: 'Bijgewerkt op', en: 'Updated at' },
  authorities: { nl: 'Bestuursorganen', en: 'Authorities' },
  legalBases: { nl: 'Wet', en: 'Law' },
  explanation: { nl: 'Uitleg van de datum', en: 'How the date came about' },
  extensions: { nl: 'Verlengingen', en: 'Extensions' },
  at: { nl: 'Wanneer', en: 'When' },
  recordedAt: { nl: 'Vastgelegd op', en: 'Recorded at' },
  actor: { nl: 'Wie', en: 'Who' },
  what: { nl: 'Wat', en: 'What' },
  type: { nl: 'Wat', en: 'What' },
  date: { nl: 'Gebeurd op', en: 'Happened on' },
  person: { nl: 'Van wie', en: 'Of whom' },
  fields: { nl: 'Gewijzigd', en: 'Changed' },
  old: { nl: 'Was', en: 'Was' },
  new: { nl: 'Is nu', en: 'Is now' },
  roles: { nl: 'In welke rol', en: 'In which role' },
  broughtIn: { nl: 'Overgenomen van papier', en: 'Copied from paper' },
  aboutNumber: { nl: 'Gaat over nummer', en: 'Is about number' },
  correctedIn: { nl: 'Verbeterd in nummer', en: 'Corrected in number' },
  retractedIn: { nl: 'Teruggenomen in nummer', en: 'Taken back in number' },
  standsInFor: { nl: 'Als vervanger van', en: 'Standing in for' },
  broughtInOn: { nl: 'Ingelezen op', en: 'Brought in on' },
  meanDays: { nl: 'Gemiddeld aantal dagen', en: 'Mean number of days' },
  maturity: { nl: 'Hoe af het concept was', en: 'How finished the draft was' },
  daysGiven: {
    nl: 'Dagen van de eerste aanvraag, zonder verlenging',
    en: 'Days of the first request, without extension',
  },
  firstRequestedOn: { nl: 'Voor het eerst gevraagd op', en: 'First asked on' },
  firstDecidedOn: { nl: 'Besloten op', en: 'Decided on' },
  maturityAtRequest: { nl: 'Hoe af het concept toen was', en: 'How finished the draft was then' },
  involvements: { nl: 'Gesprekken vooraf', en: 'Talks before' },
  groupsMissing: { nl: 'Niet bereikt', en: 'Not reached' },
  urgent: { nl: 'Met spoed', en: 'Urgent' },
  askedAtProposal: { nl: 'Pas gevraagd bij een voorstel', en: 'Asked at the proposal only' },
  askedUrgently: { nl: 'met spoed gevraagd', en: 'asked urgently' },
  unsolicited: { nl: 'begonnen door een adviesraad', en: 'begun by a council' },
  notConsulted: { nl: 'Geen advies gevraagd', en: 'No advice asked' },
  decidedBeforeAdvice: { nl: 'Besloten voor het advies', en: 'Decided before the advice' },
  decidedBeforeAnswers: { nl: 'Besloten voor de antwoorden', en: 'Decided before the answers' },
  informationWithheld: { nl: 'Informatie niet gegeven', en: 'Information not given' },
  verdicts: { nl: 'Antwoord', en: 'Answer' },
  influence: { nl: 'Doorwerking', en: 'Influence' },
  rejoinders: { nl: 'Weerwoord', en: 'Rejoinder' },
  responses: { nl: 'Reacties', en: 'Responses' },
  all: { nl: 'Alles', en: 'All' },
  byPortfolio: { nl: 'Per portefeuille', en: 'By portfolio' },
  byCouncil: { nl: 'Per adviesraad', en: 'By council' },
  byYear: { nl: 'Per jaar', en: 'By year' },
  earliness: { nl: 'Op tijd gevraagd', en: 'Asked in time' },
  commitments: { nl: 'Toezeggingen', en: 'Commitments' },
};

const TABLES = new Set(['all', 'byPortfolio', 'byCouncil', 'byYear', 'earliness', 'commitments']);

type Words = Readonly<Record<string, Text>>;
const HANDOVER: Words = {
  ready: { nl: 'ligt klaar om vast te stellen', en: 'lies ready for adoption' },
  returned: { nl: 'teruggestuurd', en: 'sent back' },
};
const SATISFIED: Words = {
  partly: { nl: 'deels', en: 'partly' },
  notYet: { nl: 'nog niet te zeggen', en: 'not to be said yet' },
};

/** Of what is overdue in the register the words of a deadline hold. */
const REGISTER_STATE: Words = {
  refused: { nl: 'Niet of deels overgenomen', en: 'Not or partly adopted' },
  waiting: { nl: 'Wacht op antwoord', en: 'Awaiting an answer' },
  held: TERMS.verdict.held,
};

/** By the name of a field, the words for what it holds. */
const WORDS: Readonly<Record<string, Words>> = {
  ...{ verdict: TERMS.verdict, stage: TERMS.stage, subject: TERMS.subject, decision: TERMS.decision },
  ...{ dispute: TERMS.dispute, maturity: TERMS.maturity, fact: TERMS.fact, role: TERMS.role, flags: TERMS.flag },
  ...{ what: CHANGE_TERMS.change, fields: CHANGE_TERMS.setting, type: TERMS.happened, roles: TERMS.role },
  ...{ state: { ...TERMS.deadlineState, ...REGISTER_STATE }, influence: TERMS.effect, verdicts: TERMS.verdict },
  ...{ satisfied: SATISFIED, handover: HANDOVER, maturityAtRequest: TERMS.maturity },
  ...{ recognised: TERMS.recognised, recognition: TERMS.recognised },
  kind: { ...TERMS.deadlineKind, ...TERMS.kind, ...TERMS.topic },
  ...{ effect: TERMS.effect, source: TERMS.source, legalBases: LAW_NAMES },
};

const DAYS = {
  one: { nl: 'dag', en: 'day' },
  other: { nl: 'dagen', en: 'days' },
  first: { nl: 'eerst', en: 'at first' },
};
const URGENT: Text = { nl: ', met spoed', en: ', urgently' };

/** When one council was asked, and how long it had: "Jongerenraad: 9 maart 2026, 56 dagen (eerst 42)". */
function requestIn(
  { council, requestedOn, urgent, daysGiven, daysInAll }: EarlinessItem['requests'][number],
  language: Language,
) {
  const days = daysInAll ?? daysGiven;
  const had = days === undefined ? '' : `, ${days} ${DAYS[days === 1 ? 'one' : 'other'][language]}`;
  const first = daysInAll === undefined ? '' : ` (${DAYS.first[language]} ${daysGiven})`;
  return `${council.name}: ${formatDate(requestedOn, language)}${urgent ? URGENT[language] : ''}${had}${first}`;
}

const isTold = (value: unknown): value is Told => typeof value === 'object' && value !== null && !Array.isArray(value);

const wordFor = (field: string, value: string, language: Language): string =>
  (Object.hasOwn(WORDS, field) ? WORDS[field]?.[value]?.[language] : undefined) ?? value;

/** Fields within fields go by both names; a list as its parts, and of parts with fields what they are called. */
function* cells(told: Told, language: Language, above: readonly string[] = []): Generator<readonly [string, Value]> {
  for (const [name, value] of Object.entries(told)) {
    const path = [...above, name];
    // Of how a date came about the words, and not what they are made of.
    if (isTold(value) && name === 'explanation') {
      const { text } = value;
      yield [path.join('.'), typeof text === 'string' ? text : ''];
    } else if (isTold(value) && (name === 'old' || name === 'new')) {
      yield [name, changedIn(language)(told)[name === 'old' ? 'was' : 'is']];
    } else if (isTold(value)) yield* cells(value, language, path);
    else if (Array.isArray(value) && name === 'requests') {
      const requests = value as EarlinessItem['requests'];
      yield [path.join('.'), requests.map((request) => requestIn(request, language)).join('; ')];
    } else if (Array.isArray(value)) {
      const parts = value.map((part: unknown) =>
        isTold(part)
          ? (part['name'] ?? part['title'] ?? part['excerpt'] ?? part['id'] ?? part['role'] ?? part['revision'] ?? '')
          : part,
      );
      yield [path.join('.'), parts.map((part) => wordFor(name, String(part), language)).join(', ')];
    } else if (typeof value === 'string') yield [path.join('.'), formatMoment(wordFor(name, value, language))];
    else if (typeof value === 'boolean') yield [path.join('.'), YES[value ? 'yes' : 'no'][language]];
    else yield [path.join('.'), typeof value === 'number' ? value : null];
  }
}

const YES = { yes: { nl: 'ja', en: 'yes' }, no: { nl: 'nee', en: 'no' } };

function headOf(path: string, language: Language): string {
  const parts = path.split('.');
  return parts
    .map((part, i) => (i === 0 ? part : wordFor(parts[i - 1] ?? '', part, language)))
    .map((part) => COLUMNS[part]?.[language] ?? part)
    .join(': ');
}

const isOverview = (part: Told) => isTold(part['all']) || Array.isArray(part['byYear']);

/** What a list or an overview of the API tells, as rows; of an overview each table under its name. */
export function tableOf(told: readonly Told[], language: Language): SheetTable {
  const rows = told.flatMap((part): Told[] => {
    if (!isOverview(part)) return [part];
    // What is told of all of it by a number of its own stands in the row of all.
    const [tables, own] = [true, false].map((is) => Object.entries(part).filter(([name]) => TABLES.has(name) === is));
    return [...(part['all'] === undefined ? [['all', {}] as const] : []), ...(tables ?? [])].flatMap(([name, of]) =>
      [of].flat().map((one): Told => ({
        ...{ table: COLUMNS[name]?.[language] ?? name, ...(one as Told) },
        ...(name === 'all' && Object.fromEntries(own ?? [])),
      })),
    );
  });
  const filled = rows.map((row) => new Map(cells(row, language)));
  const paths = [...new Set(filled.flatMap((row) => [...row.keys()]))];
  return {
    head: paths.map((path) => headOf(path, language)),
    rows: filled.map((row) => paths.map((path) => row.get(path) ?? null)),
  };
}
