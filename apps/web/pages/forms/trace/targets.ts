import type { InfluenceAnswer } from '../../../api/answers.ts';
import type { Over } from '../../../action/over.ts';

/** What can be traced: a recommendation with who answered it, or a finding. */
export interface Target {
  readonly key: string;
  readonly about: { readonly recommendation: string; readonly authority: string } | { readonly finding: string };
  readonly text: string;
  /** Of a recommendation: the advice that it is in. */
  readonly advice?: string;
  /** Promised, and nobody has shown where yet. */
  readonly awaited: boolean;
}

/** What awaits its trace first. */
export function targetsIn({ recommendations, findings }: InfluenceAnswer): readonly Target[] {
  const points = recommendations.flatMap(({ id, text, advice, answers }) =>
    answers.map(({ authority, influence }): Target => ({
      key: `${id} ${authority}`,
      about: { recommendation: id, authority },
      text,
      advice: advice.id,
      awaited: influence === 'untraced',
    })),
  );
  const found = findings.map(({ id, text }): Target => ({ key: id, about: { finding: id }, text, awaited: false }));
  const all = [...points, ...found];
  return [...all.filter(({ awaited }) => awaited), ...all.filter(({ awaited }) => !awaited)];
}

/** The one that the address asks for, or the first that is awaited of the advice that it asks for; else the first awaited. */
export function targetFor(targets: readonly Target[], { over, van }: Over): Target | undefined {
  const fits = ({ about }: Target) =>
    'finding' in about
      ? about.finding === over
      : about.recommendation === over && (van === undefined || about.authority === van);
  const inAdvice = ({ about, advice, awaited }: Target) =>
    awaited && advice === over && 'authority' in about && (van === undefined || about.authority === van);
  return targets.find(fits) ?? targets.find(inAdvice) ?? targets.find(({ awaited }) => awaited);
}
