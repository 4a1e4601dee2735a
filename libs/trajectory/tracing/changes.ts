import {
  differenceOf,
  isChange,
  meantBy,
  versionsOf,
  type PassageDifference,
  type Pointed,
  type TextVersion,
} from '#text';
import type { CHANGE_CAUSES } from '#vocabulary';
import type { Draft } from '../drafting/state.js';
import { before, inOrder, type Moment } from '../moment.js';
import type { Trajectory } from '../state.js';
import type { Trace } from './state.js';

/** Why a passage changed: a recommendation or a finding that was traced to it, or what explains it otherwise. */
export interface Cause {
  readonly kind: 'recommendation' | 'finding' | (typeof CHANGE_CAUSES)[number];
  readonly recommendation?: string;
  readonly authority?: string;
  readonly finding?: string;
  readonly because?: string;
  readonly on: string;
}

interface Reasoned extends Pointed {
  readonly cause: Cause;
}

/** Each passage that was pointed at, with what made it so. */
function reasonsIn(s: Trajectory): readonly Reasoned[] {
  const traced = (of: Omit<Cause, 'on'>, traces: readonly Trace[]) =>
    traces.flatMap(({ passages = [], at }) => passages.map((one) => ({ ...one, cause: { ...of, on: at.on } })));
  const points = Object.entries(s.traces).flatMap(([key, traces]) => {
    const [authority = '', recommendation = ''] = key.split(' ');
    return traced({ kind: 'recommendation', recommendation, authority }, traces);
  });
  const findings = Object.values(s.findings).flatMap(({ id, traces }) =>
    traced({ kind: 'finding', finding: id }, traces),
  );
  const explained = s.explanations.flatMap(({ passages, cause: kind, because, at }) =>
    passages.map((one) => ({ ...one, cause: { kind, ...(because !== undefined && { because }), on: at.on } })),
  );
  return [...points, ...findings, ...explained];
}

const keyOf = ({ kind, recommendation, authority, finding, because }: Cause) =>
  [kind, recommendation, authority, finding, because].join('\n');

/** What is why, once each. */
export const onceEach = (causes: readonly Cause[]) => [...new Map(causes.map((one) => [keyOf(one), one])).values()];

/** A version of which the text is known. */
export type KnownVersion = Draft & { readonly text: string };

/** By their numbers: of one that was placed again the last. */
function knownVersions(s: Trajectory): readonly KnownVersion[] {
  const placed = s.drafts.flatMap(({ text, ...draft }) => (text === undefined ? [] : [{ ...draft, text }]));
  return [...new Map(placed.map((draft) => [draft.version, draft])).values()].sort((a, b) => a.version - b.version);
}

interface Change {
  readonly trail: string;
  readonly causes: readonly Cause[];
}

/** From one version to the next. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly difference: readonly PassageDifference[];
  /** What changed, and of each change why. */
  readonly changes: readonly Change[];
  /** Placed before anybody was spoken with, or asked: nobody's words can be why it changed. */
  readonly early: boolean;
}

/** When the first was spoken with, asked, or advised unasked. */
const firstHeard = ({ involvements, requests, advices }: Trajectory): Moment | undefined =>
  [...involvements, ...inOrder(requests), ...inOrder(advices)]
    .map(({ at }) => at)
    .reduce<Moment | undefined>((first, at) => (first && !before(at, first) ? first : at), undefined);

/** The text in its passages, version by version, and what changed from each to the next. */
export function textIn(s: Trajectory) {
  const placed = knownVersions(s);
  const versions = versionsOf(placed.map(({ text }) => text));
  const [reasons, heard] = [reasonsIn(s), firstHeard(s)];
  const steps = placed.slice(1).map(({ version: to, at }, i): Step => {
    const difference = differenceOf(versions[i] as TextVersion, versions[i + 1] as TextVersion);
    const changes = difference.filter(isChange).map((change) => {
      const isMeant = meantBy(change);
      return { trail: change.trail, causes: onceEach(reasons.filter(isMeant).map(({ cause }) => cause)) };
    });
    const early = heard === undefined || before(at, heard);
    return { from: placed[i]?.version ?? 0, to, difference, changes, early };
  });
  return { placed, versions, steps };
}

/** How many changes, since anybody was spoken with or asked, nobody's words and no explanation account for. */
export const unexplainedIn = (s: Trajectory): number =>
  textIn(s)
    .steps.filter(({ early }) => !early)
    .reduce((sum, { changes }) => sum + changes.filter(({ causes }) => causes.length === 0).length, 0);
