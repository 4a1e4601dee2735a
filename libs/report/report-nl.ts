import type { Flag } from '#vocabulary';
import { formatNl, isPartialDate } from '#calendar';
import { answerOf, currentText, nameOf, type Trajectory } from '#trajectory';
import { filesIn } from './files.js';
import type { Report } from './schema.js';

const STAGES = {
  draft: 'concept',
  involvement: 'vroege betrokkenheid',
  advice: 'advies',
  response: 'reactie',
  influence: 'doorwerking',
  closed: 'afgesloten',
  withdrawn: 'ingetrokken',
};
const VERDICTS = {
  adopted: 'overgenomen',
  partly: 'deels overgenomen',
  notAdopted: 'niet overgenomen',
  noted: 'gelezen, er verandert niets',
  notConsidered: 'hoort ergens anders',
  answered: 'vraag beantwoord',
  held: 'aangehouden',
};
const SATISFIED = {
  true: 'de raad is tevreden',
  false: 'de raad is niet tevreden',
  partly: 'de raad is deels tevreden',
  notYet: 'de raad zegt er later iets van',
};
const EFFECTS = {
  text: 'in de tekst',
  practice: 'in de praktijk',
  commitment: 'als toezegging',
  none: 'geen verandering',
  untraced: 'nog niet aangewezen',
};
const REQUESTS = {
  open: 'staat open',
  submitted: 'advies uitgebracht',
  declined: 'afgewezen',
  lapsed: 'verlopen',
  dropped: 'vervallen',
};
const KINDS = {
  advice: 'advies',
  response: 'reactie',
  decision: 'besluit',
  commitment: 'toezegging',
  answer: 'antwoord',
};
const DUE = { open: 'loopt', met: 'gehaald', late: 'kwam te laat', overdue: 'verstreken', dropped: 'vervallen' };
const DECISIONS = { open: 'nog niet genomen', partly: 'deels genomen', taken: 'genomen' };
const OUTCOMES = {
  adopted: 'vastgesteld',
  amended: 'gewijzigd vastgesteld',
  rejected: 'verworpen',
  unknown: 'niet bekend',
  postponed: 'uitgesteld',
};
const DISPUTES = { none: '', raised: 'Er loopt een geschil.', settled: 'Er was een geschil; het is bijgelegd.' };
const FLAGS: Readonly<Record<Flag, string>> = {
  'answers-left-open': 'de reactie liet punten open die nog niet zijn beantwoord',
  'adopted-not-traced': 'overgenomen, maar nog niet te zien waar',
  'conflicting-verdicts': 'adviesraden oordelen verschillend',
  'decided-before-advice': 'besloten voordat het advies er was',
  'decided-before-answers': 'besloten voordat het advies was beantwoord',
  'information-withheld': 'een adviesraad moest het doen zonder gevraagde informatie',
  'late-advice': 'een advies kwam te laat',
  'late-response': 'een reactie kwam te laat',
  'no-involvement': 'advies gevraagd zonder vroege betrokkenheid',
  'not-consulted': 'er is geen advies gevraagd',
  'not-shared-with-raad': 'de gemeenteraad besloot zonder het advies',
  'response-overdue': 'een reactie had er al moeten zijn',
};
/** Of what there may be more than one. */
const COUNTED: Readonly<Record<string, readonly [Report['deadlines'][number]['kind'], 'late' | 'overdue', string]>> = {
  'late-advice': ['advice', 'late', 'adviezen kwamen te laat'],
  'late-response': ['response', 'late', 'reacties kwamen te laat'],
  'response-overdue': ['response', 'overdue', 'reacties hadden er al moeten zijn'],
};

function flagNl(flag: Flag, deadlines: Report['deadlines']): string {
  const [kind, state, more] = COUNTED[flag] ?? [];
  const count = deadlines.filter((due) => due.kind === kind && due.state === state).length;
  return count > 1 ? `${count} ${more ?? ''}` : FLAGS[flag];
}

/** What was promised in it was done: that nobody showed yet where it can be found says less than that. */
const isKept = (s: Trajectory, authority: string, recommendation: string) =>
  answerOf(s, authority, recommendation)?.commitments.some((id) => s.commitments[id]?.fulfilled) ?? false;

/** What an answer says beside its verdict: which part, where it belongs, and what was promised in it. */
function restOfAnswer(s: Trajectory, authority: string, recommendation: string): string[] {
  const answer = answerOf(s, authority, recommendation);
  if (!answer) return [];
  const { adoptedPart, referredTo } = currentText(answer);
  const promised = answer.commitments.flatMap((id) => s.commitments[id] ?? []);
  return [
    adoptedPart === undefined ? '' : `Wel overgenomen: ${adoptedPart}`,
    referredTo === undefined ? '' : `Hoort bij: ${referredTo}`,
    ...promised.map(({ text, fulfilled }) => `${fulfilled ? 'Toezegging, nagekomen' : 'Toezegging'}: ${text}`),
  ].filter(Boolean);
}

const written = (value: unknown): string => {
  if (value === undefined || value === null) return 'niets';
  if (typeof value === 'string') return isPartialDate(value) ? formatNl(value) : value;
  return JSON.stringify(value);
};

/** What was said to be otherwise: what stood there, and what it is now. */
function correctionNl(s: Trajectory, { of, revision, how, because, at }: Trajectory['corrections'][number]): string[] {
  const [fact, correction] = [s.log[of], s.log[revision]];
  const done = how === 'retracted' ? 'teruggenomen' : 'verbeterd';
  const head = `${formatNl(at.on)}: ${fact?.type ?? ''} (${of === 0 ? 'opening' : nameOf(s.log, of)}) ${done}. ${because}`;
  if (!fact || correction?.type !== 'FactCorrected') return [head];
  const { trueDate, fields = {} } = correction.data;
  const before = fact.data as Readonly<Record<string, unknown>>;
  return [
    head,
    ...(trueDate === undefined ? [] : [`  datum: stond er als ${formatNl(fact.occurredOn)}, is ${formatNl(trueDate)}`]),
    ...Object.entries(fields).map(
      ([field, now]) => `  ${field}: stond er als ${written(before[field])}; is ${written(now)}`,
    ),
  ];
}

/** What a file is of. */
const fileNl = ({ file, as, on, version, councils = [], name }: ReturnType<typeof filesIn>[number]): string => {
  const of = {
    draft: `versie ${version}`,
    advice: `advies van ${councils.join(', ')}`,
    adviceAnnex: `bijlage bij het advies van ${councils.join(', ')}`,
    informationAnnex: 'bijlage bij informatie',
  }[as];
  return `${of}, ${formatNl(on)}${name === undefined ? '' : `: ${name}`} (${file})`;
};

const section = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? ['', title, ...lines.map((l) => `  ${l}`)] : [];

/** The report as a person reads it, in Dutch, with the texts of the dossier that it speaks of. */
export function reportNl(r: Report, s: Trajectory): string {
  const tallies = Object.entries(r.tally).map(([authority, { open, total, ...counts }]) => {
    const said = Object.entries(counts).filter(([, n]) => n > 0);
    const parts = said.map(([verdict, n]) => `${VERDICTS[verdict as keyof typeof VERDICTS]} ${n}`);
    return `${authority}: ${[...parts, `open ${open}`].join(', ')} van ${total}`;
  });
  const recommendations = r.recommendations.flatMap(({ id, council, number, text, answers, leftOpen: left = [] }) => [
    `${id} (${council}${number === undefined ? '' : `, nummer ${number}`}): ${text}`,
    ...(answers.length === 0 ? ['  nog geen antwoord'] : []),
    ...left.map(
      ({ authority, why, until }) => `  ${authority}: opengelaten${until ? ` tot ${formatNl(until)}` : ''}. ${why}`,
    ),
    ...answers.flatMap((a) => {
      const parts = [
        a.published ? VERDICTS[a.verdict] : `concept: ${VERDICTS[a.verdict]}`,
        a.revisions > 0 ? `${a.revisions} keer herzien` : '',
        a.influence && !(a.influence === 'untraced' && isKept(s, a.authority, id))
          ? `doorwerking: ${EFFECTS[a.influence]}`
          : '',
        a.reservation ? 'onder voorbehoud' : '',
        a.until ? `tot ${formatNl(a.until)}` : '',
        a.shared ? `hetzelfde antwoord als op ${a.shared.join(', ')}` : '',
        a.satisfied === undefined ? '' : SATISFIED[String(a.satisfied) as keyof typeof SATISFIED],
      ].filter(Boolean);
      return [
        `  ${a.authority}: ${parts.join('; ')}${a.reason ? `. ${a.reason}` : ''}`,
        ...restOfAnswer(s, a.authority, id).map((line) => `    ${line}`),
      ];
    }),
  ]);
  return [
    `${r.title} (${r.id})${r.constructed ? ' [bedacht voorbeeld]' : ''}`,
    `Zoals het stond op ${formatNl(r.asOf)}${r.knownOn === undefined ? '' : `, naar wat op ${formatNl(r.knownOn)} was vastgelegd`}: fase ${STAGES[r.stage]}; besluit ${DECISIONS[r.decision.state]}. ${DISPUTES[r.dispute]}`.trim(),
    ...section(
      'Besluiten',
      r.decision.taken.map((d) => `${formatNl(d.on)}: ${OUTCOMES[d.outcome]} door ${d.by}, voor ${d.authority}`),
    ),
    ...section(
      'Adviesaanvragen',
      r.requests.map(
        (q) =>
          `${q.id} aan ${q.council}: gevraagd ${formatNl(q.requestedOn)}, uiterlijk ${formatNl(q.dueOn)}, ${REQUESTS[q.state]}`,
      ),
    ),
    ...section('Antwoorden', tallies),
    ...section('Aanbevelingen', recommendations),
    ...section(
      'Termijnen',
      r.deadlines.map((d) => `${formatNl(d.dueOn)}: ${KINDS[d.kind]} ${d.of} door ${d.who}, ${DUE[d.state]}`),
    ),
    ...section(
      'Let op',
      r.flags.map((flag) => flagNl(flag, r.deadlines)),
    ),
    ...section(
      'Opgevolgd',
      (r.successions ?? []).map(
        ({ from, to, on, reason }) => `${formatNl(on)}: ${from} gaat verder als ${to}. ${reason}`,
      ),
    ),
    ...section(
      'Verbeterd',
      s.corrections.flatMap((c) => correctionNl(s, c)),
    ),
    ...section('Bestanden', filesIn(s).map(fileNl)),
    ...section('Wat onzeker is of ontbreekt', s.opened.note === undefined ? [] : [s.opened.note]),
    ...section('Bronnen', s.opened.sources ?? []),
  ].join('\n');
}
