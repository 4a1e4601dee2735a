import type { AdviceDraft } from '../api/advice-drafts.ts';
import { both, isSame, leftOut, merge, type Content } from './merge.ts';

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
  /** What both had seen. */
  readonly base: Content;
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
  /** What was sent from here, and no answer came: where it stands, it is nobody else's. */
  tried: ReadonlyMap<string, Content> = new Map(),
): Absorbed {
  const theirs = keptIn(draft);
  const next = new Map<string, Kept>();
  const conflicts = new Map<string, Conflict>();
  const changed = new Map<string, Content>();
  for (const part of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
    const field = isField(part);
    const now = theirs.get(part) ?? NOTHING;
    const isOurs = now.revision > 0 && tried.has(part) && isSame(tried.get(part), now.content);
    const before = isOurs ? now : base.get(part);
    const [b, m, t] = [before?.content, mine.get(part), now.content].map((content) => orEmpty(field, content));
    const merged = merge(b, m, t);
    if (merged.as === 'conflict') {
      const by = draft.parts.find((one) => one.part === part)?.changedBy;
      conflicts.set(part, { base: b, theirs: t, by, kept: now });
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

/** Out of a clash: with what is typed here, with what another saved, or with what both say. */
export type Choice = 'mine' | 'theirs' | 'both';

interface Chosen {
  /** What is to stand in the form; undefined for a point that is gone. */
  readonly content: Content;
  /** Of what another wrote, where not all of it stands there. */
  readonly left: string | undefined;
}

/** Undefined where no text says both. */
export function chosen(part: string, { base, theirs }: Conflict, mine: Content, as: Choice): Chosen | undefined {
  const content = { mine, theirs, both: both(part, base, mine, theirs) }[as];
  if (as === 'both' && content === undefined) return undefined;
  return { content, left: leftOut(part, base, theirs, content) };
}

/** The base and the clashes once one is out: what was seen of it is what another saved. */
export function settled(
  base: Base,
  conflicts: Conflicts,
  part: string,
): { readonly base: Base; readonly conflicts: Conflicts } {
  const seen = conflicts.get(part)?.kept ?? NOTHING;
  const rest = new Map([...base].filter(([name]) => name !== part));
  if (seen.revision > 0) rest.set(part, seen);
  return { base: rest, conflicts: new Map([...conflicts].filter(([name]) => name !== part)) };
}
