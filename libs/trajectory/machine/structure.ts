import type { EventType } from '../events.js';
import { guards, type GuardName } from './guards.js';
import { machine } from './machine.js';

/** One arrow of the machine as it is drawn, asked about and checked. */
export interface Arrow {
  /** Path of state names, joined by a dot: `path.influence`. */
  readonly from: string;
  readonly to: string;
  /** Absent: taken as soon as its guard holds. */
  readonly event?: EventType;
  readonly guards: readonly GuardName[];
}

type Node = (typeof machine)['root'];

const nameOf = (node: Node) => node.path.filter((name) => name !== 'opened').join('.');

function guardNames(guard: unknown): GuardName[] {
  if (guard === undefined) return [];
  if (typeof guard === 'string') return [guard as GuardName];
  return ((guard as { guards?: unknown[] }).guards ?? []).flatMap(guardNames);
}

function arrowsOf(node: Node): Arrow[] {
  const draw = (arrow: { target?: readonly unknown[] | undefined; guard?: unknown }, event?: EventType): Arrow => ({
    from: nameOf(node),
    to: nameOf((arrow.target?.[0] as Node | undefined) ?? node),
    ...(event && { event }),
    guards: guardNames(arrow.guard),
  });
  const arrows = [
    ...[...node.transitions.values()].flat().map((arrow) => draw(arrow, arrow.eventType as EventType)),
    ...(node.always ?? []).map((arrow) => draw(arrow)),
  ];
  return [...arrows, ...Object.values(node.states).flatMap((child) => arrowsOf(child))];
}

export const arrows: readonly Arrow[] = arrowsOf(machine.root);

export const states: readonly string[] = leaves(machine.root);

function leaves(node: Node): string[] {
  const children: Node[] = Object.values(node.states);
  return children.length > 0 ? children.flatMap(leaves) : [nameOf(node)];
}

/** What has to hold for this event, wherever the trajectory stands. */
export const guardsFor = (event: EventType): readonly GuardName[] => [
  ...new Set(arrows.filter((a) => a.event === event).flatMap((a) => a.guards)),
];

/** What is wrong with the machine as drawn; the process refuses to start when there is anything. */
export function defects(expected: readonly EventType[], drawn: readonly Arrow[] = arrows): string[] {
  const handled = new Set(drawn.map((a) => a.event));
  const reached = new Set(drawn.filter((a) => a.to !== a.from).map((a) => a.to));
  const initial = new Set(['unopened', 'path.draft', 'decision.open', 'dispute.none']);
  return [
    ...expected.filter((event) => !handled.has(event)).map((event) => `event without a handler: ${event}`),
    ...states.filter((s) => !reached.has(s) && !initial.has(s)).map((s) => `unreachable state: ${s}`),
    ...drawn
      .flatMap((a) => a.guards)
      .filter((name) => typeof guards[name]?.why !== 'function')
      .map((name) => `guard without an explanation: ${name}`),
  ];
}
