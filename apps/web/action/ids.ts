import type { InfluenceView, TrajectoryView } from '#projections';

/** Every id that a dossier knows: a new one must differ from all of them. */
export function idsIn(trajectory: TrajectoryView, influence: InfluenceView): ReadonlySet<string> {
  const { requests, advices, information } = trajectory;
  return new Set([
    ...[...requests, ...advices, ...information, ...influence.findings].map(({ id }) => id),
    ...influence.recommendations.flatMap(({ id, answers }) => [
      id,
      ...answers.flatMap(({ commitments = [] }) => commitments.map((c) => c.id)),
    ]),
  ]);
}

/** A name as people can read it in an address, in letters that an id may hold. */
export const slug = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');

/** The name itself when nothing has it yet, else with the first free number. */
export function freeId(name: string, used: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? name : `${name}-${n}`;
    if (!used.has(id)) return id;
  }
}

/** As many new ids as asked for, counted on: `asd-3`, `asd-4`. */
export function countedIds(prefix: string, count: number, used: ReadonlySet<string>): readonly string[] {
  const ids: string[] = [];
  for (let n = 1; ids.length < count; n++) if (!used.has(`${prefix}${n}`)) ids.push(`${prefix}${n}`);
  return ids;
}
