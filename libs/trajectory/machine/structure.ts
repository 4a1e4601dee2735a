import type { AnyStateNode, getNextTransitions } from 'xstate';
import { EVENT_TYPES, type EventType } from '../events.js';
import { CODES } from '#facts';
import { nobody } from '../facts/declare.js';
import { declared } from '../facts/declared.js';
import { isFactType, type FactType } from '../facts/index.js';
import type { Guard } from './guard.js';
import { guards, type GuardName } from './guards.js';
import { machine, type Asks } from './machine.js';

/** One arrow of the machine as it is drawn, asked about and checked. */
export interface Arrow {
  /** Path of state names, joined by a dot: `path.influence`. */
  readonly from: string;
  readonly to: string;
  /** Absent: taken as soon as its guard holds. */
  readonly event?: EventType;
  readonly guards: readonly GuardName[];
}

type Node = AnyStateNode;
type Transition = ReturnType<typeof getNextTransitions>[number];

const nameOf = (node: Node) => node.path.filter((name) => name !== 'opened').join('.');
const childrenOf = (node: Node): Node[] => Object.values(node.states);

/** Of the whole machine, or of the small one of a thing in it. */
export function arrowsOf(node: Node): Arrow[] {
  const draw = ({ target, guard, meta }: Transition, event?: EventType): Arrow => ({
    from: nameOf(node),
    to: nameOf((target?.[0] as Node | undefined) ?? node),
    ...(event && { event }),
    guards: typeof guard === 'string' ? [guard as GuardName] : ((meta as Asks | undefined)?.guards ?? []),
  });
  const arrows = [
    ...[...node.transitions.values()].flat().map((arrow) => draw(arrow, arrow.eventType as EventType)),
    ...(node.always ?? []).map((arrow) => draw(arrow)),
  ];
  return [...arrows, ...childrenOf(node).flatMap(arrowsOf)];
}

export const arrows: readonly Arrow[] = arrowsOf(machine.root);

const leaves = (node: Node): string[] =>
  childrenOf(node).length > 0 ? childrenOf(node).flatMap(leaves) : [nameOf(node)];

export const states: readonly string[] = leaves(machine.root);

/** Where one stands after entering a state: in each of its parallel parts, or in its initial state. */
function entered(node: Node): string[] {
  if (node.type === 'parallel') return childrenOf(node).flatMap(entered);
  const [initial] = node.initial?.target ?? [];
  return initial ? entered(initial as Node) : [nameOf(node)];
}

const all = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(all)];
/** By name; the root has none of its own. */
const entries = new Map(all(machine.root).map((node) => [nameOf(node), entered(node)]));
export const initial: readonly string[] = entered(machine.root);
export const entry = (name: string): readonly string[] => entries.get(name) ?? [];

const asked = new Map(
  EVENT_TYPES.map((type) => [type, [...new Set(arrows.filter((a) => a.event === type).flatMap((a) => a.guards))]]),
);
/** What has to hold for this event, wherever the trajectory stands. */
export const guardsFor = (event: EventType): readonly GuardName[] => asked.get(event) ?? [];

/** Whether one of these states is, or lies within, the state of that name. */
const within = (reached: ReadonlySet<string>, name: string) =>
  [...reached].some((state) => state === name || state.startsWith(name === '' ? '' : `${name}.`));

function reachable(drawn: readonly Arrow[]): ReadonlySet<string> {
  const reached = new Set(initial);
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const { from, to } of drawn) {
      if (from !== to && within(reached, from)) entry(to).forEach((state) => reached.add(state));
    }
  }
  return reached;
}

const explains = (guard: Guard | undefined) => typeof guard?.why === 'function' && CODES.includes(guard.code);

// Nothing is there yet to ask of an opening.
const AFTER_THE_OPENING = EVENT_TYPES.filter(isFactType).filter((type) => type !== 'TrajectoryOpened');

/** What an event declares of itself (facts/declare.ts) and its arrows say otherwise: they are drawn by hand. */
function contradictions(drawn: readonly Arrow[], event: FactType): string[] {
  const { afterTheEnd, participants } = declared[event];
  const asked: Partial<Record<GuardName, boolean>> = {
    beforeTheEnd: !afterTheEnd,
    participantIsThere: participants !== nobody,
  };
  const own = drawn.filter((a) => a.event === event);
  return (Object.keys(asked) as GuardName[])
    .filter((name) => own.some(({ guards: names }) => names.includes(name) !== asked[name]))
    .map((name) => `${event}: ${name}`);
}

/**
 * What is wrong with the machine as it is drawn: a state that cannot be reached, an event that nothing listens to or
 * that declares something else, a guard that cannot say why. The process refuses to start when there is anything.
 */
export function defects(
  drawn: readonly Arrow[] = arrows,
  known: Readonly<Record<string, Guard | undefined>> = guards,
): string[] {
  const handled = new Set(drawn.map((a) => a.event));
  const reached = reachable(drawn);
  const asked = new Set(drawn.flatMap((a) => a.guards));
  return [
    ...EVENT_TYPES.filter((event) => !handled.has(event)).map((event) => `event without a handler: ${event}`),
    ...AFTER_THE_OPENING.flatMap((event) => contradictions(drawn, event)).map((what) => `declared otherwise: ${what}`),
    ...states.filter((s) => !reached.has(s)).map((s) => `unreachable state: ${s}`),
    ...[...asked].filter((name) => !explains(known[name])).map((name) => `guard without an explanation: ${name}`),
  ];
}
