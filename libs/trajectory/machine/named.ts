import { numbersOf } from '#vocabulary';
import { inOrder } from '../moment.js';
import type { Trajectory } from '../state.js';

/** Participants as people call them. */
export const named = ({ opened: { authorities, councils } }: Trajectory, ids: readonly string[]): string =>
  ids.map((id) => [...authorities, ...councils].find((one) => one.id === id)?.name ?? id).join(', ');

/** Recommendations by the number that they have in their advice, and whose it is where there are more. */
export function numbered(s: Trajectory, ids: readonly string[]): string {
  const advices = inOrder(s.advices);
  return advices
    .flatMap(({ council, recommendations }) => {
      const names = numbersOf(recommendations);
      const numbers = recommendations.flatMap(({ id }, i) => (ids.includes(id) ? [names[i]] : []));
      if (numbers.length === 0) return [];
      const whose = advices.length > 1 ? ` van ${named(s, [council])}` : '';
      return [`nummer ${numbers.join(', ')}${whose}`];
    })
    .join('; ');
}
