import { AsyncLocalStorage } from 'node:async_hooks';

/** What is read, as a municipality's register of processing activities has it: what is in dossiers, and who its people are. */
export const ACTIVITIES = ['dossiers', 'people'] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** What one answer told: of which municipality, by which activity, of whom (ids of people). */
export type Told = Map<string, Map<Activity, Set<string>>>;

const readings = new AsyncLocalStorage<Told>();

/** Notes in `told` what is told while this runs, and in all that it begins. */
export const noting = (told: Told, work: () => void): void => readings.run(told, work);

/**
 * Says that an answer tells what is not public of a municipality, and of which people of it. Where no log of it is kept
 * nothing happens, and nobody is looked up.
 */
export function tells(
  activity: Activity,
  municipality: string | undefined,
  people: () => Iterable<string> = () => [],
): void {
  const told = readings.getStore();
  if (!told || municipality === undefined) return;
  const activities = told.get(municipality) ?? new Map<Activity, Set<string>>();
  told.set(municipality, activities);
  const known = activities.get(activity) ?? new Set<string>();
  activities.set(activity, known);
  for (const id of people()) known.add(id);
}
