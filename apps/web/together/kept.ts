import type { AdviceDraft } from '../api/advice-drafts.ts';
import { merge, isSame, type Content } from './merge.ts';

/** A part as it was last read from the server, or saved there. */
export interface Kept {
  readonly content: Content;
  /** 0 of one that is not there. */
  readonly revision: number;
  readonly place?: number | undefined;
}
export type Base = ReadonlyMap<string, Kept>;

/** Another saved what somebody was changing. */
export interface Conflict {
  /** Undefined when they took it away. */
  readonly theirs: Content;
  readonly by: string | undefined;
  readonly kept: Kept;
}
export type Conflicts = ReadonlyMap<string, Conflict>;

const NOTHING: Kept = { content: undefined, revision: 0 };

export const keptIn = ({ parts }: Pick<AdviceDraft, 'parts'>): Base =>
  new Map(
    parts
      // One that is only held says nothing yet.
      .filter(({ revision }) => revision > 0)
      .map(({ part, content, revision, place }) => [part, { content, revision, place }]),
  );

interface Absorbed {
  readonly base: Base;
  readonly conflicts: Conflicts;
  /** What has to be put in the form; undefined for a point that is gone. */
  readonly changed: ReadonlyMap<string, Content>;
}

/** A field that is not there is empty; a point is not there. */
const orEmpty = (isField: boolean, content: Content): Content => (isField ? (content ?? null) : content);

/** What is typed here and what is on the server by now, part by part. */
export function absorbed(
  base: Base,
  mine: ReadonlyMap<string, Content>,
  draft: Pick<AdviceDraft, 'parts'>,
  isField: (part: string) => boolean,
): Absorbed {
  const theirs = keptIn(draft);
  const next = new Map<string, Kept>();
  const conflicts = new Map<string, Conflict>();
  const changed = new Map<string, Content>();
  for (const part of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
    const field = isField(part);
    const [b, m, t] = [base.get(part)?.content, mine.get(part), theirs.get(part)?.content].map((content) =>
      orEmpty(field, content),
    );
    const now = theirs.get(part) ?? NOTHING;
    const merged = merge(b, m, t);
    if (merged.as === 'conflict') {
      const by = draft.parts.find((one) => one.part === part)?.changedBy;
      conflicts.set(part, { theirs: t, by, kept: now });
      const before = base.get(part);
      if (before) next.set(part, before);
      continue;
    }
    if (now.revision > 0) next.set(part, now);
    if (!isSame(merged.content, m)) changed.set(part, merged.content);
  }
  return { base: next, conflicts, changed };
}

/** The parts that are to be saved, and those to be taken away. */
export function unsaved(
  base: Base,
  mine: ReadonlyMap<string, Content>,
  conflicts: Conflicts,
  isField: (part: string) => boolean,
  blanks: boolean,
): readonly string[] {
  const isEmpty = (content: Content) => isSame(content, {}) || isSame(content, null);
  return [...new Set([...mine.keys(), ...base.keys()])].filter((part) => {
    if (conflicts.has(part)) return false;
    const [b, m] = [base.get(part), mine.get(part)];
    if (!b && (isField(part) || !blanks) && isEmpty(m)) return false;
    return !isSame(orEmpty(isField(part), b?.content), m);
  });
}
