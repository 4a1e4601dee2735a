import { formatNl } from '#calendar';
import type { Block, Part } from '#paper';
import { bullets, inSentence, line, listed, or, part, said, type Point, type Thread, type Told } from './lines.js';
import { SATISFIED, WORDS } from './words.js';

const BY = { letter: 'een brief', mail: 'een mail', oral: 'een gesprek' };

type Advice = Told['trajectory']['advices'][number];

const titleOf = ({ nameOf }: Told, { council, with: others = [], on }: Advice) =>
  `Advies van ${listed([council, ...others].map(nameOf))}, ${formatNl(on)}`;

function standing({ gone, onBehalf, confirmedOn, minority, oral }: Advice): Block[] {
  const confirmed =
    confirmedOn === undefined ? 'Dat is nog niet bevestigd.' : `Dat is bevestigd op ${formatNl(confirmedOn)}.`;
  const how = gone?.how === 'replaced' ? 'Vervangen door een nieuw advies' : 'Ingetrokken';
  return [
    ...(gone ? said(how, [formatNl(gone.on), gone.reason].filter(Boolean).join(': ')) : []),
    ...(onBehalf ? said('Hoe het kwam', `De gemeente legde het vast uit ${BY[onBehalf]}. ${confirmed}`) : []),
    ...(oral ? said(undefined, 'Het advies is mondeling gegeven.') : []),
    ...(typeof minority === 'string' ? said('Minderheid', minority) : []),
  ];
}

/** Each advice in full, as its council wrote it. */
export function advicesIn(told: Told): Part[] {
  const { advices } = told.trajectory;
  const each = advices.map((advice) => {
    const points = advice.recommendations.map(({ id, text, about, passage, minority }) => {
      const rest = [
        about,
        passage && `over ${told.placeName(passage)}`,
        typeof minority === 'string' ? `minderheid: ${minority}` : minority ? 'minderheid' : undefined,
      ];
      const aside = rest.filter((one) => one !== undefined).join('; ');
      return line(told.shortName(id), aside === '' ? text : `${text} (${aside})`);
    });
    const none = advice.pointsUnknown
      ? 'De punten van dit advies zijn niet bekend.'
      : 'Het advies heeft geen aanbevelingen.';
    return part(2, `advies-${advice.id}`, titleOf(told, advice), [
      ...said('Oordeel', WORDS.adviceVerdict[advice.verdict]),
      ...standing(advice),
      ...or(bullets(points), none),
    ]);
  });
  return [
    part(1, 'adviezen', 'De adviezen', advices.length === 0 ? said(undefined, 'Er is geen advies gegeven.') : []),
    ...each,
  ];
}

type Version = NonNullable<Thread['versions']>[number];

const versionBlocks = ({
  adoptedPart,
  reason,
  plainReason,
  reservation,
  referredTo,
  until,
  because,
}: Version): Block[] => [
  ...said('Wel overgenomen', adoptedPart),
  ...said('Reden', reason),
  ...said('In gewone woorden', plainReason),
  ...said('Onder voorbehoud', reservation),
  ...said('Hoort bij', referredTo),
  ...(until === undefined ? [] : said('Aangehouden tot', formatNl(until))),
  ...said('Waarom het antwoord is herzien', because),
];

/** What something is, and then what is said of it. */
const sentence = (is: string, rest?: string) => [`${is}.`, rest].filter(Boolean).join(' ');

function rejoindersOf({ rejoinders = [] }: Thread, nameOf: Told['nameOf']): Block[] {
  return rejoinders.flatMap(({ on, council, satisfied, comment }) =>
    said(
      `Weerwoord van ${nameOf(council)}, ${formatNl(on)}`,
      sentence(SATISFIED[String(satisfied) as keyof typeof SATISFIED], comment),
    ),
  );
}

type Traced = Thread['traces'][number];

const passagesOf = ({ passages = [] }: Traced): Block[] =>
  passages.flatMap(({ before, after }) => [...said('Eerst', before), ...said('Nu', after)]);

function tracesOf(thread: Thread, nameOf: Told['nameOf']): Block[] {
  const { traces, influence, judgements = [], progress = [], commitments = [] } = thread;
  // Of a promise that was kept it is known where it went, though nobody showed it.
  const isAwaited = influence === 'untraced' && !commitments.some(({ fulfilled }) => fulfilled);
  return [
    ...(isAwaited ? said('Doorwerking', sentence(WORDS.effect.untraced)) : []),
    ...traces.flatMap((one) => [
      ...said(`Doorwerking, ${formatNl(one.on)}`, sentence(WORDS.effect[one.effect], one.note)),
      ...passagesOf(one),
    ]),
    ...progress.flatMap(({ on, state, note }) =>
      said(`Voortgang, ${formatNl(on)}`, sentence(WORDS.progress[state], note)),
    ),
    ...judgements.flatMap(({ on, council, recognised, comment }) =>
      said(
        `Wat ${nameOf(council)} van de doorwerking zegt, ${formatNl(on)}`,
        sentence(WORDS.recognised[recognised], comment),
      ),
    ),
  ];
}

/** What one authority answered to a point: its last answer first, then how it was before. */
function answerBlocks(told: Told, thread: Thread): Block[] {
  const { authority, versions = [], publishedOn, leftOpen, dropped } = thread;
  const who = told.nameOf(authority);
  const [given, ...earlier] = versions.toReversed();
  const left =
    leftOpen && !(given && publishedOn !== undefined)
      ? said(
          'Opengelaten',
          [leftOpen.why, leftOpen.until && `Tot ${formatNl(leftOpen.until)}.`].filter(Boolean).join(' '),
        )
      : [];
  if (dropped && !given) return said(who, DROPPED);
  if (!given) return [...said(who, WORDS.verdict.unanswered), ...left];
  // Of an answer that was never revised: the day on which it was adopted, not that on which it was drafted.
  const day = earlier.length === 0 ? publishedOn : given.on;
  const stands =
    publishedOn === undefined || day === undefined
      ? `${dropped ? 'vervallen concept' : 'concept, nog niet vastgesteld'}: ${inSentence(WORDS.verdict[given.verdict])}`
      : `${WORDS.verdict[given.verdict]}, ${formatNl(day)}`;
  return [
    ...said(who, stands),
    ...left,
    ...versionBlocks(given),
    ...earlier.flatMap((version) => [
      ...said(`Eerder antwoord, ${formatNl(version.on)}`, WORDS.verdict[version.verdict]),
      ...versionBlocks(version),
    ]),
    ...(thread.commitments ?? []).flatMap(({ text, dueOn }) =>
      said('Toezegging', dueOn === undefined ? text : `${text} Uiterlijk ${formatNl(dueOn)}.`),
    ),
    ...rejoindersOf(thread, told.nameOf),
    ...tracesOf(thread, told.nameOf),
  ];
}

const DROPPED = 'Vervallen: het advies is ingetrokken of vervangen.';

function owedBy(dueOn: string | undefined, asOf: string): string {
  if (dueOn === undefined) return 'Die is volgens de afspraken van de gemeente niet verplicht.';
  const due = formatNl(dueOn);
  return dueOn < asOf ? `Die had er uiterlijk ${due} moeten zijn.` : `Die moet er uiterlijk ${due} zijn.`;
}

function toTheWhole({ nameOf, trajectory: { asOf } }: Told, { responses, gone }: Advice): Block[] {
  return responses.flatMap(({ authority, dueOn, adoptions }) => {
    if (adoptions.length === 0)
      return said(nameOf(authority), gone ? DROPPED : `Er is nog geen reactie. ${owedBy(dueOn, asOf)}`);
    return adoptions.flatMap(({ on, toTheWhole: words, oral }) =>
      said(
        `${nameOf(authority)}, ${formatNl(on)}`,
        words ?? (oral ? 'De reactie is mondeling gegeven.' : 'De reactie is vastgesteld.'),
      ),
    );
  });
}

/** One point with its answer and the reason, what the council says of that, and where it can be found. */
export const pointPart = (told: Told, point: Point, level: number): Part =>
  part(level, `punt-${point.id}`, told.pointName(point.id), [
    ...said(undefined, point.text),
    ...(point.passage ? said(`Over ${told.placeName(point.passage)}`, point.passage.text) : []),
    ...(point.for ? said('Gericht aan', listed(point.for.map(told.nameOf))) : []),
    ...point.answers.flatMap((thread) => answerBlocks(told, thread)),
  ]);

/** Every point with its answer and the reason, what the council says of that, and where it can be found. */
export function answersIn(told: Told): Part[] {
  const { trajectory, influence } = told;
  const parts = trajectory.advices.flatMap((advice) => {
    const points = influence.recommendations.filter((point) => point.advice.id === advice.id);
    const each = points.map((point) => pointPart(told, point, 3));
    return [
      part(2, `reactie-${advice.id}`, `Antwoord op het ${inSentence(titleOf(told, advice))}`, toTheWhole(told, advice)),
      ...each,
    ];
  });
  return [
    part(
      1,
      'antwoorden',
      'Het antwoord op elk punt',
      parts.length === 0 ? said(undefined, 'Er is geen advies om op te antwoorden.') : [],
    ),
    ...parts,
  ];
}
