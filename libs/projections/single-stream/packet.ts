import { formatNl } from '#calendar';
import { paperFields, type Part } from '#paper';
import { date, day, described, each, fields, map, oneOf, string, whole, yes, type Of } from '#schema';
import { SIGHTS } from '#access';
import { isPublic } from '#trajectory';
import { numbersOf, ANSWER_VERDICTS } from '#vocabulary';
import { deadlinesView } from '../views/deadlines.js';
import { influenceView } from './influence.js';
import { correctedIn } from './packet/corrected.js';
import { filesPart } from './packet/files.js';
import { letterHead, letterIn } from './packet/letter.js';
import { bullets, line, listed, part, said, several, table, type Point, type Told } from './packet/lines.js';
import { changesBy, changesIn, commitmentsIn, decisionsIn } from './packet/outcome.js';
import { advicesIn, answersIn, pointPart } from './packet/points.js';
import { placeNames } from './packet/places.js';
import { involvementIn, proposalIn, requestsIn } from './packet/proposal.js';
import { LAWS, WORDS } from './packet/words.js';
import type { VisibleTrajectory } from './read.js';
import { textView } from './text.js';
import { trajectoryView } from './trajectory.js';

const COUNTED = [...ANSWER_VERDICTS, 'open', 'total'] as const;

const head = {
  id: string,
  asOf: day,
  'knownOn?': day,
  sight: { ...oneOf(SIGHTS), description: 'What of the dossier is in it: what somebody of this sight sees.' },
  drafts: { ...yes, description: 'Answers stand in it that are not adopted: it is for the municipality alone.' },
};
const packetSchema = fields({
  ...head,
  openedOn: date,
  counts: map(fields(each(COUNTED, whole)), 'By authority: what became of the points that it owes an answer.'),
  ...paperFields,
});
export const pointPacketSchema = fields({ ...head, recommendation: string, ...paperFields });
export const letterSchema = fields({
  ...{ ...head, municipality: string, advice: string, advisedOn: date, to: string, from: string, subject: string },
  ...paperFields,
});
export type PacketView = Of<typeof packetSchema>;

/** How the municipality and its authorities are called by somebody from elsewhere. */
export interface Naming {
  readonly place?: string | undefined;
  readonly inFull: (name: string) => string;
}

type Counts = PacketView['counts'];

/** As the report has them; what its definition did not know yet is none. */
const countsOf = ({ trajectory }: Told): Counts =>
  Object.fromEntries(
    Object.entries(trajectory.tally).map(([authority, { held = 0, ...counts }]) => [authority, { ...counts, held }]),
  );

/** What of it is not as it should have been. */
const flagged = ({ trajectory }: Told) =>
  trajectory.flags.length === 0
    ? []
    : [...said(undefined, 'Let op:'), ...bullets(trajectory.flags.map((flag) => line(undefined, WORDS.flag[flag])))];

function summary(told: Told, counts: Counts): Part {
  const { trajectory, influence, nameOf } = told;
  const authorities = Object.keys(counts);
  const rows = ([...ANSWER_VERDICTS, 'open'] as const).map((became) => [
    became === 'open' ? WORDS.verdict.unanswered : WORDS.verdict[became],
    ...authorities.map((authority) => String(counts[authority]?.[became] ?? 0)),
  ]);
  const total = ['Alle punten', ...authorities.map((authority) => String(counts[authority]?.total ?? 0))];
  const points = influence.recommendations.length;
  const advices = several(trajectory.advices.length, 'advies', 'adviezen');
  return part(1, 'stand', 'Wat er met de punten is gebeurd', [
    ...said(
      undefined,
      points === 0
        ? 'Er zijn nog geen punten om op te antwoorden.'
        : `Er zijn ${several(points, 'punt', 'punten')} in ${advices}.`,
    ),
    ...(points === 0
      ? []
      : table(
          'Antwoorden op de punten, per bestuursorgaan',
          ['Antwoord', ...authorities.map(nameOf)],
          [...rows, total],
        )),
    ...flagged(told),
  ]);
}

/** Whose it is, and how much of it this reader has before them. */
function about(told: Told, { sight, state, asOf, knownOn }: VisibleTrajectory, drafts: boolean, place?: string): Part {
  const { trajectory } = told;
  const known = knownOn === undefined ? '' : `, naar wat op ${formatNl(knownOn)} was vastgelegd`;
  const audience = drafts
    ? 'Alleen voor de gemeente: er staan antwoorden in die nog niet zijn vastgesteld. Bij elk daarvan staat “concept”.'
    : isPublic(state)
      ? 'Alles in dit stuk mag iedereen lezen.'
      : 'Dit dossier is nog niet openbaar: dit stuk is alleen voor wie eraan meewerkt.';
  return part(1, 'over', 'Over dit stuk', [
    ...said(
      undefined,
      `Zo stond het op ${formatNl(asOf)}${known}. Het is gemaakt uit wat ${READERS[sight]} mag zien. Namen van personen staan er niet in.`,
    ),
    ...said('Voor wie', audience),
    ...said('Gemeente', place),
    ...said('Soort', `${WORDS.subject[trajectory.subject]}, ${WORDS.kind[trajectory.kind].toLowerCase()}`),
    ...said('Grond', listed(trajectory.legalBases.map((basis) => LAWS[basis]))),
    ...said('Wie adviseert', listed(trajectory.councils.map(({ id }) => told.nameOf(id)))),
    ...said('Wie moet antwoorden', listed(trajectory.authorities.map(({ id }) => told.nameOf(id)))),
    ...said('Portefeuille', trajectory.portfolio),
    ...said('Fase', WORDS.stage[trajectory.stage]),
    ...(trajectory.constructed ? said('Let op', 'Dit is een bedacht voorbeeld.') : []),
    ...said('Wat onzeker is of ontbreekt', trajectory.note),
  ]);
}

const READERS = { internal: 'de gemeente', participant: 'wie meedoet', public: 'iedereen' };

/** What is told of a dossier in a document, and whether drafts are in it. */
function tellOf(dossier: VisibleTrajectory, inFull: Naming['inFull']) {
  const trajectory = trajectoryView(dossier);
  const influence = influenceView(dossier);
  const names = new Map([
    ...trajectory.councils.map(({ id, name }) => [id, name] as const),
    ...trajectory.authorities.map(({ id, name }) => [id, inFull(name)] as const),
  ]);
  const nameOf = (id: string) => names.get(id) ?? id;
  const points = new Map(
    trajectory.advices.flatMap(({ council, recommendations }) => {
      const numbers = numbersOf(recommendations);
      return recommendations.map(({ id, question }, i) => {
        const short = `${question ? 'Vraag' : 'Aanbeveling'} ${numbers[i] ?? ''}`;
        return [id, { short, name: `${short} van ${nameOf(council)}` }] as const;
      });
    }),
  );
  const pointName = (id: string) => points.get(id)?.name ?? id;
  const shortName = (id: string) => points.get(id)?.short ?? id;
  return { trajectory, influence, nameOf, pointName, shortName, placeName: placeNames(trajectory.drafts) };
}

// What is traced to a draft tells of it, too.
const hasDraft = ({ answers }: Point) =>
  answers.some(
    ({ versions = [], traces, publishedOn }) => publishedOn === undefined && versions.length + traces.length > 0,
  );

const headOf = ({ id, asOf, knownOn, sight }: VisibleTrajectory, drafts: boolean) => ({
  ...{ id, asOf, ...(knownOn !== undefined && { knownOn }), sight, drafts },
});

/** A dossier as one document for whoever decides: what was proposed, advised, answered and changed. */
export const packetView = described(packetSchema, (dossier: VisibleTrajectory, { place, inFull }: Naming) => {
  const told = tellOf(dossier, inFull);
  const drafts = told.influence.recommendations.some(hasDraft);
  const [text, counts] = [textView(dossier, undefined), countsOf(told)];
  return {
    ...headOf(dossier, drafts),
    ...{ openedOn: told.trajectory.openedOn, counts },
    title: `Raadsstuk: ${told.trajectory.title}`,
    parts: [
      about(told, dossier, drafts, place),
      summary(told, counts),
      ...proposalIn(told, text),
      ...involvementIn(told),
      ...requestsIn(told),
      ...advicesIn(told),
      ...answersIn(told),
      ...changesIn(told, text),
      ...decisionsIn(told),
      ...commitmentsIn(told, deadlinesView(dossier)),
      ...correctedIn(told),
      ...filesPart(told),
    ],
  };
});

/** One point of it as a document of its own. Undefined when it has no such point. */
export function pointPacketOf(
  dossier: VisibleTrajectory,
  { place, inFull }: Naming,
  recommendation: string,
): Of<typeof pointPacketSchema> | undefined {
  const told = tellOf(dossier, inFull);
  const point = told.influence.recommendations.find(({ id }) => id === recommendation);
  if (!point) return undefined;
  const drafts = hasDraft(point);
  return {
    ...headOf(dossier, drafts),
    ...{ recommendation, title: `${told.pointName(recommendation)}: ${told.trajectory.title}` },
    parts: [
      pointPart(told, point, 1),
      ...changesBy(told, textView(dossier, undefined), recommendation),
      about(told, dossier, drafts, place),
    ],
  };
}

/** The response to one advice as a letter to whoever gave it. Undefined when it has no such advice. */
export function letterOf(
  dossier: VisibleTrajectory,
  { inFull }: Pick<Naming, 'inFull'>,
  id: string,
): Of<typeof letterSchema> | undefined {
  const told = tellOf(dossier, inFull);
  const advice = told.trajectory.advices.find((one) => one.id === id);
  if (!advice) return undefined;
  const drafts = told.influence.recommendations.some((point) => point.advice.id === id && hasDraft(point));
  return {
    ...headOf(dossier, drafts),
    ...{ municipality: told.trajectory.municipality, advice: id, advisedOn: advice.on, ...letterHead(told, advice) },
    ...{ title: `Reactie op het advies van ${formatNl(advice.on)}: ${told.trajectory.title}` },
    parts: letterIn(told, advice, drafts),
  };
}
