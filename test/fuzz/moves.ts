import { readFileSync } from 'node:fs';
import type { Dice } from './dice.js';
import type { Operation, Sent } from './document.js';
import type { Known } from './known.js';
import type { Request } from './send.js';
import { twistText } from './twist.js';
import { oddText, valid } from './values.js';

export const ROLES = ['civilServant', 'alderman', 'clerk', 'administrator', 'asd', 'jongerenraad', 'anyone'] as const;
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
        query.push(`${name}=${encodeURIComponent(said(value))}`);
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
interface Told {
  readonly possibilities?: readonly Possibility[];
  readonly drafts?: readonly { readonly version?: number }[];
}

// What brings a dossier further is done more often than what ends it.
const ENDS: ReadonlySet<string> = new Set(['TrajectoryClosed', 'TrajectoryWithdrawn', 'ParticipantLeft']);
const FURTHER: ReadonlySet<string> = new Set([
  'AdviceSubmitted',
  'AnswerDrafted',
  'ResponseAdopted',
  'InfluenceTraced',
  'DecisionTaken',
  'InfluencePublished',
]);

/** One of the things that somebody was told to be possible in a dossier, done as it should be. */
export function forward(world: World, who: Role, dossier: string, told: unknown): Request | undefined {
  const { dice, operations } = world;
  const { possibilities = [], drafts = [] } = (told ?? {}) as Told;
  const open = possibilities.filter((one) => one.possible && (!ENDS.has(one.type) || dice.rarely(25)));
  const further = open.filter((one) => FURTHER.has(one.type));
  const chosen = dice.one(further.length > 0 && !dice.rarely(3) ? further : open);
  const operation = operations.find(({ id }) => id === chosen?.type);
  if (!chosen || !operation) return undefined;
  const why = 'De wet verandert volgende maand, en dit past daar nu niet bij.';
  const asked = {
    reason: why,
    because: why,
    withoutInvolvementBecause: why,
    withoutTextBecause: why,
    note: why,
    text: why,
    adoptedPart: why,
  };
  const version = Math.max(0, ...drafts.map((one) => one.version ?? 0)) + 1;
  const settled = {
    ...asked,
    ...chosen.about,
    version,
    effect: 'practice',
    fromVersion: undefined,
    toVersion: undefined,
    // One point at a time, and all of them: what is left empty is not given.
    ...(chosen.about['recommendation'] !== undefined && { recommendations: null, until: null, reservation: null }),
    ...(chosen.type === 'ResponseAdopted' && { leavesOpen: null }),
  };
  const fitting = Object.fromEntries(Object.entries(settled).filter(([, value]) => value !== undefined));
  return described(world, who, operation, { ...fitting, dossier });
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
