import { readFileSync } from 'node:fs';
import type { Dice } from './dice.js';
import type { Operation, Sent } from './document.js';
import type { Known } from './known.js';
import type { Request } from './send.js';
import { twistText } from './twist.js';
import { oddText, valid } from './values.js';

export const ROLES = ['civilServant', 'alderman', 'clerk', 'administrator', 'asd', 'jongerenraad', 'anyone'] as const;
/** Who brings dossiers further, each as often as there is something to do. */
export const AT_WORK: readonly Role[] = [
  ...(['civilServant', 'civilServant', 'civilServant', 'alderman', 'alderman', 'clerk'] as const),
  ...(['asd', 'asd', 'administrator'] as const),
];
export type Role = (typeof ROLES)[number];

export interface World {
  readonly dice: Dice;
  readonly known: Known;
  readonly schemas: Readonly<Record<string, Sent>>;
  readonly operations: readonly Operation[];
}

const plain = (who: Role, of: string, path: string): Request => ({ who, of, method: 'GET', path, headers: {} });
export const look = (who: Role, dossier: string) =>
  plain(who, 'showTrajectory', `/v1/trajectories/${encodeURIComponent(dossier)}`);

const said = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** A request that the document allows, about what earlier answers named. */
export function described(
  world: World,
  who: Role,
  operation: Operation,
  settled: Readonly<Record<string, unknown>> = {},
): Request {
  const { dice, known } = world;
  const making = { ...world, settled };
  const { id, method, parameters, body } = operation;
  const dossier = settled['dossier'] ?? known.one('dossier') ?? 'nergens';
  const headers: Record<string, string> = {};
  const query: string[] = [];
  let { path } = operation;
  for (const { name, in: where, schema } of parameters) {
    if (where === 'path') {
      const stands =
        name === 'trajectory' ? dossier : name === 'person' ? known.one('person') : valid(making, schema, name);
      path = path.replace(`{${name}}`, encodeURIComponent(said(stands ?? 'niemand')));
    } else if (where === 'query') {
      const value = name === 'cursor' ? known.mark('next', id) : valid(making, schema, name);
      if (value !== undefined && dice.rarely(name === 'q' ? 1 : 3)) {
        // What may stand there several times does.
        for (const one of [value].flat()) query.push(`${name}=${encodeURIComponent(said(one))}`);
      }
    } else if (dice.rarely(5)) {
      const value = headerFor(world, who, name, said(dossier));
      if (value !== undefined) headers[name.toLowerCase()] = value;
    }
  }
  if (query.length > 0) path += `?${query.join('&')}`;
  if (!body) return { who, of: id, method, path, headers };
  const isFile = body.type !== 'application/json';
  const sent = isFile ? file(world) : JSON.stringify(valid(making, body.schema));
  return { who, of: id, method, path, headers: { 'content-type': body.type, ...headers }, body: sent };
}

function headerFor({ dice, known }: World, who: Role, name: string, dossier: string): string | undefined {
  if (name === 'If-Match') return known.mark('etag', dossier);
  if (name === 'Idempotency-Key') return `k${dice.below(40)}`;
  return known.mark('position', who);
}

const FILE = readFileSync('docs/voorbeeld-dossier.yaml', 'utf8');

/** A dossier file, that of the documentation: as it is, new, longer, or with something wrong. */
function file({ dice }: World): string {
  const id = `fuzz-${dice.below(1_000_000)}`;
  const fresh = dice.rarely(3) ? FILE : FILE.replace(/^id: .*$/m, `id: ${id}`);
  const lines = fresh.split('\n');
  const at = dice.below(lines.length);
  return dice.one<() => string>([
    () => fresh,
    () => lines.slice(0, at).join('\n'),
    () => lines.filter((_, i) => i !== at).join('\n'),
    () =>
      lines.map((line, i) => (i === at ? line.replace(/: .*/, `: ${JSON.stringify(oddText(dice))}`) : line)).join('\n'),
    () => twistText(dice, fresh),
    () => `${fresh}x: &x [${'*x, '.repeat(9)}]\n`,
    () => `${fresh}${Array.from({ length: dice.one([10, 30_000]) }, (_, i) => `k${i}: 1`).join('\n')}`,
  ])();
}

interface Possibility {
  readonly type: string;
  readonly about: Readonly<Record<string, string>>;
  readonly possible: boolean;
}
interface Named {
  readonly id: string;
}
interface Told {
  readonly possibilities?: readonly Possibility[];
  readonly revision?: number;
  readonly drafts?: readonly { readonly version?: number }[];
  readonly information?: readonly (Named & { readonly providedOn?: string })[];
  readonly advices?: readonly (Named & { readonly recommendations?: readonly Named[] })[];
}

// What ends a dossier, or takes somebody out of it, comes seldom; what each dossier has to come through, often.
const SHARES: Readonly<Record<string, number>> = {
  ...{ TrajectoryClosed: 1 / 8, TrajectoryWithdrawn: 1 / 8, AdviceWithdrawn: 1 / 8, ParticipantLeft: 1 / 8 },
  ...{ AdviceRequested: 3, AdviceSubmitted: 3, AnswerDrafted: 6, ResponseAdopted: 6, DraftPublished: 2 },
};
// These can always be said, and undo what was reached.
const CORRECTIONS: ReadonlySet<string> = new Set(['FactRetracted', 'FactCorrected']);
const WHY = 'De wet verandert volgende maand, en dit past daar nu niet bij.';
const WHYS = {
  ...{ reason: WHY, because: WHY, why: WHY, withoutInvolvementBecause: WHY, withoutTextBecause: WHY },
  ...{ note: WHY, text: WHY, adoptedPart: WHY, toTheWhole: WHY },
};
const NAMED = ['council', 'authority', 'request', 'advice', 'recommendation', 'finding', 'commitment'];
// What goes with some of the rest alone: which, a dossier that is only begun seldom tells.
const APART = [
  ...['reservation', 'leavesOpen', 'recommendations', 'requests', 'with', 'for', 'repeats', 'replaces', 'passage'],
  ...['pointsUnknown', 'fromVersion', 'toVersion', 'draftVersion', 'passages', 'addAuthorities', 'addCouncils'],
];
const unsaid = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, undefined]));

/** What the fields of a fact hold as somebody at work fills them in; what is undefined is not said. */
function filledIn({ dice }: World, who: Role, { type, about }: Possibility, told: Told): Record<string, unknown> {
  const { drafts = [], information = [], advices = [], revision = 0 } = told;
  const of = advices.filter(({ id }) => (about['advice'] ?? id) === id);
  const points = of.flatMap(({ recommendations = [] }) => recommendations.map(({ id }) => id));
  const point = points.length > 0 ? dice.one(points) : undefined;
  const latest = drafts.at(-1);
  const base = { ...WHYS, ...unsaid(NAMED), ...about };
  // A version that somebody at work published says this.
  const onPassage = latest && dice.rarely(3) ? { passage: { version: latest.version, text: WHY } } : {};
  const own: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    TrajectoryAmended: { title: `Verordening ${dice.below(1_000)}`, portfolioHolder: undefined, contact: undefined },
    DraftPublished: { version: Math.max(0, ...drafts.map((one) => one.version ?? 0)) + 1 },
    InformationProvided: { request: information.find(({ providedOn }) => providedOn === undefined)?.id },
    AdviceRequested: { term: { weeks: 1 + dice.below(8) } },
    AdviceSubmitted: { onBehalf: who === 'civilServant' ? 'letter' : undefined, ...onPassage },
    AdviceSupplemented: onPassage,
    AnswerDrafted: {
      until: undefined,
      ...(dice.rarely(2) && { recommendation: undefined, recommendations: points }),
      ...(!dice.rarely(5) && { commitments: [{ id: `c-${dice.below(1_000_000)}`, text: WHY, dueOn: '2027-06-01' }] }),
    },
    AnswerRevised: { until: undefined },
    // Later than what it replaces, which nobody says here.
    CommitmentPostponed: { dueOn: `${2030 + dice.below(900)}-03-01` },
    RejoinderGiven: { recommendation: point },
    ChangeExplained: { toVersion: latest?.version, passages: [{ before: '', after: WHY }] },
    InfluenceTraced: { recommendation: point, authority: 'college', effect: 'practice' },
    RaadActed: { recommendations: points },
    SharedWithRaad: { advices: advices.map(({ id }) => id) },
    // What was recorded last, nothing rests on yet; a title can always have been another.
    FactRetracted: { of: revision },
    FactCorrected: { of: 0, fields: { title: `Verordening ${dice.below(1_000)}` }, trueDate: undefined },
  };
  const isNew = type === 'AdviceSubmitted' || type === 'AdviceSupplemented';
  const apart = APART.filter((name) => !(isNew && name === 'recommendations'));
  return { ...(dice.rarely(5) ? {} : unsaid(apart)), ...base, ...own[type] };
}

/** One of the things that somebody was told to be possible in a dossier, done as it should be: what was done least. */
export function forward(
  world: World,
  who: Role,
  dossier: string,
  { told, done }: { readonly told: unknown; readonly done: Map<string, number> },
): Request | undefined {
  const { dice, operations } = world;
  const { possibilities = [] } = (told ?? {}) as Told;
  const often = (type: string) => (done.get(type) ?? 0) / (SHARES[type] ?? 1);
  const corrects = dice.rarely(8);
  const open = possibilities.filter(({ type, possible }) => possible && (corrects || !CORRECTIONS.has(type)));
  const least = Math.min(...open.map(({ type }) => often(type)));
  const chosen = dice.one(dice.rarely(4) ? open : open.filter(({ type }) => often(type) === least));
  const operation = operations.find(({ id }) => id === chosen?.type);
  if (!chosen || !operation) return undefined;
  done.set(chosen.type, (done.get(chosen.type) ?? 0) + 1);
  return described(world, who, operation, { ...filledIn(world, who, chosen, told ?? {}), dossier });
}

/** A dossier as somebody opens one: hidden until advice is asked. */
export function opening({ dice }: World, who: Role): Request {
  const fields = {
    ...{ title: `Verordening ${dice.below(1_000)}`, municipality: 'gm0000', kind: 'requested', subject: 'ordinance' },
    ...{ legalBases: ['wmo-2.1.3'], date: '2026-01-05' },
    councils: [{ id: 'asd', name: 'Adviesraad Sociaal Domein Voorbeeldstad' }],
    authorities: [{ id: 'college', kind: 'college', name: 'College van B&W Voorbeeldstad' }],
  };
  const headers = { 'content-type': 'application/json' };
  const [method, path, body] = ['POST', '/v1/trajectories', JSON.stringify(fields)];
  return { who, of: 'TrajectoryOpened', method, path, headers, body };
}

const PAGES = [
  ...['/openbaar', '/openbaar?q=wacht', '/openbaar/dossiers/{d}', '/openbaar/dossiers/{d}/blad', '/?taal=en', '/'],
  ...['/openbaar/dossiers/{d}/aanbevelingen/{r}', '/openbaar/adviesraden/gm0000/{c}', '/openbaar/niet-overgenomen'],
  ...[
    '/openbaar/niet-overgenomen?council=gm0000%2F{c}&verdict=notAdopted&from=2026-01-01',
    '/openbaar/niet-overgenomen.csv',
    '/openbaar/niet-overgenomen.json?state=overdue',
    '/openbaar/punten.csv?municipality=gm0000',
    '/openbaar/niet-overgenomen.ods?municipality=gm0000',
    '/openbaar/hoe-vroeg?concern=notConsulted',
    '/openbaar/dossiers/{d}?op=2026-02-01&bekend=2026-11-01',
  ],
  ...[
    '/dossiers',
    '/dossiers/{d}',
    '/dossiers/{d}/aanbevelingen/{r}',
    '/werklijst',
    '/dashboard',
    '/docs',
    '/assets/x.js',
  ],
];

/** A page, for whoever reads pages. */
export function page({ dice, known }: World, who: Role): Request {
  const stands = (kind: string) => encodeURIComponent(known.one(kind) ?? 'x');
  const path = dice
    .one(PAGES)
    .replaceAll('{d}', stands('dossier'))
    .replaceAll('{r}', stands('recommendation'))
    .replaceAll('{c}', stands('council'));
  return { ...plain(who, 'page', path), headers: { accept: 'text/html' } };
}
