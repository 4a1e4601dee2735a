import type { TrajectoryView } from '#projections';
import type { InfluenceAnswer } from '../../api/answers.ts';

/** Of what it can be shown where it is in the text: a point, with who answers it, or what came out of a talk. */
export type Target = { readonly recommendation: string; readonly authority: string } | { readonly finding: string };

/** As a choice, and in an address. */
export const keyOf = (of: Partial<{ recommendation: string; authority: string; finding: string }>): string =>
  of.finding === undefined ? `${of.recommendation ?? ''} ${of.authority ?? ''}` : `finding ${of.finding}`;

/** Every point with who has to answer it, and every finding; of some it is not shown yet what became of them. */
export function targetsIn({ recommendations, findings }: InfluenceAnswer) {
  const points = recommendations.flatMap(({ id, text, question, advice, answers }) =>
    answers.map(({ authority, influence }) => ({
      ...{ of: { recommendation: id, authority }, text, question, advice: advice.id },
      untraced: influence === 'untraced',
    })),
  );
  const found = findings.map(({ id, text, traces }) => ({
    ...{ of: { finding: id }, text, question: undefined, advice: undefined },
    untraced: traces.length === 0,
  }));
  return [...points, ...found] satisfies readonly { readonly of: Target }[];
}

/** The versions of which the text is known, by their numbers. */
export const versionsOf = ({ drafts }: Pick<TrajectoryView, 'drafts'>): readonly number[] =>
  [...new Set(drafts.flatMap(({ version, text: said }) => (said === undefined ? [] : [version])))].sort(
    (a, b) => a - b,
  );
