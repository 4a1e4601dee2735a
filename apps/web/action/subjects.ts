import type { TrajectoryView } from '#projections';
import type { FactType, Possibility } from '#trajectory';
import type { Over } from './over.ts';

/** To what something can be done, with whether it can be done today. */
export interface Subject {
  readonly key: string;
  readonly about: Possibility['about'];
  readonly possible: boolean;
  readonly why: readonly string[];
  /** Another records it: whoever looks only writes along. */
  readonly along?: true;
}

export const keyOf = (about: Possibility['about']) => JSON.stringify(about);

/** To what somebody may do this, what can be done today first: what cannot may have happened earlier. */
export function subjectsOf(possibilities: readonly Possibility[], type: FactType): readonly Subject[] {
  const all = possibilities
    .filter((p) => p.type === type)
    .map(({ about, possible, why }) => ({ key: keyOf(about), about, possible, why: why.map((w) => w.message) }));
  return [...all.filter(({ possible }) => possible), ...all.filter(({ possible }) => !possible)];
}

type Told = Pick<TrajectoryView, 'requests' | 'advices'>;

/** For which council something would be said. */
export function councilOf({ about: { council, by, request, advice } }: Subject, told: Told): string | undefined {
  return (
    council ??
    by ??
    told.requests.find(({ id }) => id === request)?.council ??
    told.advices.find(({ id }) => id === advice)?.council
  );
}

/** Those that the address asks for; all of them when it asks for none. */
function fitting(subjects: readonly Subject[], { over, van }: Over): readonly Subject[] {
  const fits = ({ about }: Subject) => {
    const { authority, council, ...others } = about;
    const ids = [...Object.values(others), council];
    const whose = authority ?? council;
    return (
      (over === undefined || ids.includes(over) || authority === over) &&
      (van === undefined || whose === undefined || whose === van)
    );
  };
  const found = subjects.filter(fits);
  return found.length > 0 ? found : subjects;
}

/** Of those that fit, the one that is about nothing else. */
const firstOf = (fitted: readonly Subject[], { over }: Over): Subject | undefined =>
  fitted.find(({ about }) => over !== undefined && Object.values(about).every((id) => id === over)) ?? fitted[0];

/** The one that the address asks for; else the first. */
export const chosenBy = (subjects: readonly Subject[], over: Over): Subject | undefined =>
  firstOf(fitting(subjects, over), over);

/** About which answer or promise it is, or which authority as a whole; what is about an advice shows that one. */
const matterOf = ({ about: { recommendation, commitment, advice, authority } }: Subject): string =>
  JSON.stringify([recommendation, commitment, advice === undefined && authority]);

/**
 * The same, undefined while the address leaves open for which of several councils, or about which of several answers
 * or commitments: nobody speaks for a council, or reports on a promise, by chance.
 */
export function chosenFor(subjects: readonly Subject[], over: Over, told: Told): Subject | undefined {
  const found = fitting(subjects, over);
  const now = found.filter(({ possible }) => possible);
  const open = now.length > 0 ? now : found;
  const named = open.filter(
    ({ about }) => over.over !== undefined && Object.values(about).every((id) => id === over.over),
  );
  const among = named.length > 0 ? named : open;
  const isOpen = (of: (subject: Subject) => unknown) => new Set(among.map(of)).size > 1;
  return isOpen((subject) => councilOf(subject, told)) || isOpen(matterOf) ? undefined : firstOf(found, over);
}
