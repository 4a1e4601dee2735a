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

/** The one that the address asks for, or the first that is awaited of the advice that it asks for; else the first awaited. */
export function targetFor(targets: readonly Traceable[], { over, van }: Over): Traceable | undefined {
  const fits = ({ about }: Traceable) =>
    'finding' in about
      ? about.finding === over
      : about.recommendation === over && (van === undefined || about.authority === van);
  const inAdvice = ({ about, advice, awaited }: Traceable) =>
    awaited && advice === over && 'authority' in about && (van === undefined || about.authority === van);
  return targets.find(fits) ?? targets.find(inAdvice) ?? targets.find(({ awaited }) => awaited);
}
