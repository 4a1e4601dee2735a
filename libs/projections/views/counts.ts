import { answerOf, authorities, countedFor, currentText, hasLeft, isRefusal, type Trajectory } from '#trajectory';

/** Of all recommendations and authorities: what was answered, how much of that refuses, and what is still owed. */
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
  return counts;
}
