import { formatNl } from '#calendar';
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
  noted: 'voor kennisgeving aangenomen',
  notConsidered: 'niet behandeld',
  answered: 'beantwoord',
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
const KINDS = { advice: 'advies', response: 'reactie', decision: 'besluit', commitment: 'toezegging' };
const DUE = { open: 'loopt', met: 'gehaald', late: 'te laat', overdue: 'verstreken', dropped: 'vervallen' };
const DECISIONS = { open: 'nog niet genomen', partly: 'deels genomen', taken: 'genomen' };
const OUTCOMES = {
  adopted: 'vastgesteld',
  amended: 'gewijzigd vastgesteld',
  rejected: 'verworpen',
  postponed: 'uitgesteld',
};
const DISPUTES = { none: '', raised: 'Er loopt een geschil.', settled: 'Er was een geschil; het is bijgelegd.' };
const FLAGS: Readonly<Record<string, string>> = {
  'adopted-not-traced': 'overgenomen, maar nog niet te zien waar',
  'conflicting-verdicts': 'adviesraden oordelen verschillend',
  'decided-before-advice': 'besloten voordat het advies er was',
  'decided-before-answers': 'besloten voordat het advies was beantwoord',
  'information-withheld': 'gevraagde informatie was er niet op tijd',
  'late-advice': 'advies kwam te laat',
  'late-response': 'reactie kwam te laat',
  'no-involvement': 'advies gevraagd zonder vroege betrokkenheid',
  'not-consulted': 'er is geen advies gevraagd',
  'not-shared-with-raad': 'de gemeenteraad besloot zonder het advies',
  'response-overdue': 'de reactie had er al moeten zijn',
};

const section = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? ['', title, ...lines.map((l) => `  ${l}`)] : [];

/** The report as a person reads it, in Dutch. */
export function reportNl(r: Report): string {
  const tallies = Object.entries(r.tally).map(([authority, { open, total, ...counts }]) => {
    const said = Object.entries(counts).filter(([, n]) => n > 0);
    const parts = said.map(([verdict, n]) => `${VERDICTS[verdict as keyof typeof VERDICTS]} ${n}`);
    return `${authority}: ${[...parts, `open ${open}`].join(', ')} van ${total}`;
  });
  const recommendations = r.recommendations.flatMap(({ id, council, text, answers }) => [
    `${id} (${council}): ${text}`,
    ...(answers.length === 0 ? ['  nog geen antwoord'] : []),
    ...answers.map((a) => {
      const parts = [
        a.published ? VERDICTS[a.verdict] : `concept: ${VERDICTS[a.verdict]}`,
        a.revisions > 0 ? `${a.revisions} keer herzien` : '',
        a.influence ? `doorwerking: ${EFFECTS[a.influence]}` : '',
        a.satisfied === undefined ? '' : a.satisfied ? 'de raad is tevreden' : 'de raad is niet tevreden',
      ].filter(Boolean);
      return `  ${a.authority}: ${parts.join('; ')}${a.reason ? `. ${a.reason}` : ''}`;
    }),
  ]);
  return [
    `${r.title} (${r.id})${r.constructed ? ' [bedacht voorbeeld]' : ''}`,
    `Zoals het stond op ${formatNl(r.asOf)}: fase ${STAGES[r.stage]}; besluit ${DECISIONS[r.decision.state]}. ${DISPUTES[r.dispute]}`.trim(),
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
      r.flags.map((flag) => FLAGS[flag] ?? flag),
    ),
  ].join('\n');
}
