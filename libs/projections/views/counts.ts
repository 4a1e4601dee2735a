import {
  answerOf,
  authorities,
  countedFor,
  currentText,
  hasLeft,
  isDropped,
  isRefusal,
  type Trajectory,
} from '#trajectory';

/**
 * Of all recommendations and authorities: what was answered, how much of that refuses, and what is still owed; and how
 * many points fell away with their advice, without an answer of anybody.
 */
export function countAnswers(s: Trajectory) {
  const counts = { answered: 0, refused: 0, open: 0 };
  for (const authority of authorities(s)) {
    for (const { id } of Object.values(s.advices).flatMap((advice) => countedFor(s, authority, advice))) {
      const answer = answerOf(s, authority, id);
      if (answer?.published) {
        counts.answered++;
        if (isRefusal(currentText(answer).verdict)) counts.refused++;
      } else if (!hasLeft(s, authority)) counts.open++;
    }
  }
  const dropped = Object.values(s.advices).flatMap((advice) =>
    advice.recommendations.filter(
      (point) =>
        isDropped(s, advice, point) && !authorities(s).some((authority) => answerOf(s, authority, point.id)?.published),
    ),
  ).length;
  return { ...counts, dropped };
}
