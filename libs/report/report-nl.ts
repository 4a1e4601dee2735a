import type { Flag } from '#vocabulary';
import { formatNl, isPartialDate } from '#calendar';
import { answerOf, isDropped, nameOf, type Trajectory } from '#trajectory';
import { filesIn } from './files.js';
import { pointsNl, raadNl, VERDICTS, wholeNl } from './points-nl.js';
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
export const OUTCOMES_NL = {
  adopted: 'vastgesteld',
  amended: 'gewijzigd vastgesteld',
  rejected: 'verworpen',
  unknown: 'niet bekend',
  postponed: 'uitgesteld',
};
const DISPUTES = { none: '', raised: 'Er loopt een geschil.', settled: 'Er was een geschil; het is bijgelegd.' };
const FLAGS: Readonly<Record<Flag, string>> = {
  'answers-left-open': 'de reactie liet punten open die nog niet zijn beantwoord',
  'adopted-not-traced': 'overgenomen, maar nog niet aangewezen waar',
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
    const dropped = Object.values(s.advices).flatMap((advice) =>
      advice.recommendations.filter(
        (point) =>
          point.to.includes(authority) && isDropped(s, advice, point) && !answerOf(s, authority, point.id)?.published,
      ),
    ).length;
    const fell = dropped > 0 ? `; ${dropped} vervallen` : '';
    return `${authority}: ${[...parts, `open ${open}`].join(', ')} van ${total}${fell}`;
  });
  return [
    `${r.title} (${r.id})${r.constructed ? ' [bedacht voorbeeld]' : ''}`,
    `Zoals het stond op ${formatNl(r.asOf)}${r.knownOn === undefined ? '' : `, naar wat op ${formatNl(r.knownOn)} was vastgelegd`}: fase ${STAGES[r.stage]}; besluit ${DECISIONS[r.decision.state]}. ${DISPUTES[r.dispute]}`.trim(),
    ...(s.end?.reason === undefined ? [] : [`Reden: ${s.end.reason}`]),
    ...section(
      'Besluiten',
      r.decision.taken.map((d) => `${formatNl(d.on)}: ${OUTCOMES_NL[d.outcome]} door ${d.by}, voor ${d.authority}`),
    ),
    ...section(
      'Adviesaanvragen',
      r.requests.map(
        (q) =>
          `${q.id} aan ${q.council}: gevraagd ${formatNl(q.requestedOn)}, uiterlijk ${formatNl(q.dueOn)}, ${REQUESTS[q.state]}`,
      ),
    ),
    ...section('Antwoorden', tallies),
    ...section('Reactie op het geheel', wholeNl(s)),
    ...section('Aanbevelingen', pointsNl(r, s)),
    ...section('De gemeenteraad', raadNl(r)),
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
