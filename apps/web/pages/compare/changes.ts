import type { TextPassage } from '../../api/answers.ts';
import type { Named } from '../../api/record.ts';
import type { ChangeCause } from '#vocabulary';
import type { ChangeAt } from '../../trajectory/text/changes.ts';
import { keyOf, type Target } from '../../trajectory/text/targets.ts';
import type { Pair } from './search.ts';

/** The next one that nobody explained: behind this one, else from the beginning. */
export function nextOpen(changes: readonly ChangeAt[], trail: string | undefined, done: ReadonlySet<string>) {
  const at = changes.findIndex((one) => one.trail === trail);
  const open = (one: ChangeAt) => one.causes.length === 0 && !done.has(one.trail);
  return changes.slice(at + 1).find(open) ?? changes.slice(0, Math.max(0, at)).find(open);
}

/** What somebody says of one or more changes. */
export interface Given {
  /** Keys of targets. */
  readonly points: readonly string[];
  readonly cause: string;
  readonly because: string;
}

/** The words of a passage before and after: by these it is known again in the text. */
const passageOf = ({ before, after }: TextPassage) => ({
  before: before?.text.trim() ?? '',
  after: after?.text.trim() ?? '',
});

/** The facts that say why these passages changed: one of each point, and one of what else it was. */
export function factsOf(
  { points, cause, because }: Given,
  of: readonly TextPassage[],
  { from, to }: Pair,
  targets: readonly Target[],
): readonly Named[] {
  const passages = of.map(passageOf);
  const traced = targets
    .filter((target) => points.includes(keyOf(target)))
    .map((target) => ({
      ...{ fact: 'InfluenceTraced' as const, ...target, effect: 'text' as const },
      ...{ fromVersion: from, toVersion: to, passages },
    }));
  if (cause === '') return traced;
  const explained = { fact: 'ChangeExplained' as const, toVersion: to, passages, cause: cause as ChangeCause };
  return [...traced, { ...explained, ...(because !== '' && { because }) }];
}
