import type { Over } from '../../../action/over.ts';
import type { InfluenceAnswer } from '../../../api/answers.ts';
import { keyOf, targetsIn, type Target } from '../../../trajectory/text/targets.ts';

/** What can be traced. */
export interface Traceable {
  readonly key: string;
  readonly about: Target;
  readonly text: string;
  /** Of a recommendation: the advice that it is in. */
  readonly advice: string | undefined;
  /** Promised, and nobody has shown where yet. */
  readonly awaited: boolean;
}

/** What awaits its trace first. */
export function traceableIn(influence: InfluenceAnswer): readonly Traceable[] {
  const all = targetsIn(influence).map(({ of, text, advice, untraced }): Traceable => ({
    ...{ key: keyOf(of), about: of, text, advice },
    awaited: untraced && 'recommendation' in of,
  }));
  return [...all.filter(({ awaited }) => awaited), ...all.filter(({ awaited }) => !awaited)];
}

/**
 * The one that the address asks for; where it asks for an advice, or for nothing, the only one that is awaited there. Of
 * several none: what is shown of the first by chance would be recorded of the wrong one.
 */
export function targetFor(targets: readonly Traceable[], { over, van }: Over): Traceable | undefined {
  const only = (found: readonly Traceable[]) => (found.length === 1 ? found[0] : undefined);
  const by = ({ about }: Traceable) => van === undefined || 'finding' in about || about.authority === van;
  const named = targets.filter(
    (target) => ('finding' in target.about ? target.about.finding : target.about.recommendation) === over && by(target),
  );
  if (named.length > 0) return only(named) ?? only(named.filter(({ awaited }) => awaited));
  const awaited = targets.filter((target) => target.awaited);
  const inAdvice = awaited.filter((target) => target.advice === over && by(target));
  return only(inAdvice.length > 0 ? inAdvice : awaited);
}

/** What awaits its trace in the advice that the address asks for before all else. */
export const inOrderOf = (targets: readonly Traceable[], { over }: Over): readonly Traceable[] => {
  const isAsked = ({ advice, awaited }: Traceable) => awaited && over !== undefined && advice === over;
  return [...targets.filter(isAsked), ...targets.filter((target) => !isAsked(target))];
};
