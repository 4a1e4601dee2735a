import type { AnyStateNode } from 'xstate';
import { requestLife } from '../advising/life.js';
import { responseLife } from '../answering/life.js';
import { EVENT_TYPES, type EventType } from '../events.js';
import { guards, type GuardName } from './guards.js';
import { meaning } from './meaning.js';
import { arrows, arrowsOf, entry, states, type Arrow } from './structure.js';

const REGIONS = {
  path: 'The path',
  decision: 'The decision, beside it',
  dispute: 'The dispute, beside it',
} as const;

const short = (state: string) => state.split('.').at(-1) ?? state;
const label = (guards: readonly GuardName[]) => guards.join(', ');

/** Arrows that are taken by themselves; what every stage has in common is drawn once, from a choice. */
function automatic(drawn: readonly Arrow[]): string[] {
  const from = [...new Set(drawn.map((a) => a.from))];
  const common = (a: Arrow) =>
    from.every(
      (f) => f === a.to || drawn.some((b) => b.from === f && b.to === a.to && label(b.guards) === label(a.guards)),
    );
  const alone = drawn.filter((a) => !common(a));
  const shared = drawn.filter(common);
  if (from.length < 3) return drawn.map((a) => `${short(a.from)} --> ${short(a.to)}: ${label(a.guards)}`);
  const lines = shared.map((a) => `now --> ${short(a.to)}: ${label(a.guards)}`);
  return [
    'state now <<choice>>',
    ...from.map((state) => `${short(state)} --> now`),
    ...new Set(lines),
    ...alone.map((a) => `${short(a.from)} --> ${short(a.to)}: ${label(a.guards)}`),
  ];
}

const mermaid = (lines: readonly string[]) =>
  ['```mermaid', 'stateDiagram-v2', ...lines.map((line) => `  ${line}`), '```'].join('\n');

/** One part of the machine, as Mermaid draws it. */
function region(name: keyof typeof REGIONS): string {
  const mine = arrows.filter((a) => a.from.split('.')[0] === name && a.from !== a.to);
  const byEvent = mine.flatMap(({ event, from, to }) => {
    const start = from === name ? 'anywhere' : short(from);
    return event ? [`${start} --> ${short(to)}: ${event}`] : [];
  });
  const last = states.filter((s) => s.startsWith(`${name}.`) && !arrows.some((a) => a.from === s && a.to !== s));
  const lines = [
    ...entry(name).map((state) => `[*] --> ${short(state)}`),
    ...automatic(mine.filter((a) => a.event === undefined)),
    ...(byEvent.some((line) => line.startsWith('anywhere')) ? ['state "whatever the stage" as anywhere'] : []),
    ...byEvent,
    ...last.map((state) => `${short(state)} --> [*]`),
  ];
  return mermaid(lines);
}

const THINGS = {
  'A request, by the day': {
    machine: requestLife,
    says: 'What can happen to it on a day on which it stood so (`requestState`): what is told late is judged by its own day. That it was answered or declined holds for earlier days too (`requestIsUnsettled`).',
  },
  'A response of one authority to one advice': {
    machine: responseLife,
    says: 'An authority that had left before the advice came owes none (`responseIsOwed`).',
  },
};

/** A small machine; what leads from one state to the same other one is drawn as one arrow. */
function life(root: AnyStateNode): string {
  const arrows = Map.groupBy(arrowsOf(root), ({ from, to }) => `${from} --> ${to}`);
  const lines = [...arrows].map(([arrow, of]) => `${arrow}: ${of.map(({ event }) => event).join(', ')}`);
  const last = Object.keys(root.states).filter((state) => ![...arrows.keys()].some((a) => a.startsWith(`${state} `)));
  return mermaid([
    `[*] --> ${short(root.initial.target[0]?.key ?? '')}`,
    ...lines,
    ...last.map((state) => `${state} --> [*]`),
  ]);
}

function row(event: EventType): string {
  const mine = arrows.filter((a) => a.event === event);
  const leads = [...new Set(mine.filter((a) => a.to !== a.from).map((a) => short(a.to) || 'opened'))].join(', ');
  // Only the parts themselves listen everywhere.
  const at = [...new Set(mine.map((a) => short(a.from)))].filter((state) => !(state in REGIONS)).join(' or ');
  const asked = [
    ...(at ? [`it stands at *${at}*`] : []),
    ...[...new Set(mine.flatMap((a) => a.guards))].map((name) => `\`${name}\``),
  ].join(', ');
  return `| ${event} | ${asked || 'nothing'} | ${leads} |`;
}

const guardRow = (name: GuardName) => `| \`${name}\` | ${meaning[name]} | \`${guards[name].code}\` |`;
const table = (head: readonly string[], rows: readonly string[]) =>
  [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows].join('\n');

/** The machine as a person reads it: docs/machine.md is this text, and a spec fails when it is not. */
export function machineInWords(): string {
  const names = Object.keys(guards) as GuardName[];
  const moves = new Set(arrows.filter((a) => a.event === undefined).flatMap((a) => a.guards));
  return [
    '# The machine',
    'Generated from `libs/trajectory/machine/machine.ts`. To write it anew: `UPDATE_DOCS=1 npm run jest -- machine/diagram`.',
    'A trajectory is opened once, and then stands in one state of each of three parts at the same time.',
    ...(Object.keys(REGIONS) as (keyof typeof REGIONS)[]).flatMap((name) => [`## ${REGIONS[name]}`, region(name)]),
    ...Object.entries(THINGS).flatMap(([name, { machine, says }]) => [`## ${name}`, life(machine.root), says]),
    '## What has to hold for each event',
    'An event that leads nowhere is recorded; after each event the stage is looked at anew (`now` in the drawing).',
    table(['event', 'all of these hold', 'leads to'], EVENT_TYPES.map(row)),
    '## The guards',
    'When one does not hold, the refusal has its code.',
    table(['guard', 'means', 'code'], names.filter((name) => !moves.has(name)).map(guardRow)),
    'These say where a trajectory stands, and refuse nothing.',
    table(
      ['guard', 'means'],
      names.filter((n) => moves.has(n)).map((n) => `| \`${n}\` | ${meaning[n]} |`),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
