import { stageOf, type AnswerText, type Trajectory } from '#trajectory';

/** What the walks use for a reason that says nothing. */
export const NO_REASON = [undefined, '', ' \u200b', 'n.v.t.', 'xxx'] as const;

const gives = (text: string | undefined) => !NO_REASON.includes(text as (typeof NO_REASON)[number]);
const reasoned = ({ verdict, reason, adoptedPart }: AnswerText) =>
  verdict === 'adopted' || (gives(reason) && (verdict !== 'partly' || gives(adoptedPart)));

/**
 * The law that nothing may bypass, said without any of the lib's own rules: no refusal is published
 * without a reason, and from stage influence on no recommendation is without an answer of an authority
 * that had to give one and has not left. Gives what breaks it.
 */
export function broken(s: Trajectory): string[] {
  const unreasoned = Object.values(s.answers)
    .filter(({ published, versions }) => published && !versions.every(reasoned))
    .map(({ authority, recommendation }) => `${authority} refused ${recommendation} without a reason`);
  if (stageOf(s) !== 'influence' && s.end?.how !== 'published') return unreasoned;
  const awaited = Object.values(s.advices).filter(({ gone }) => !gone);
  const unanswered = awaited.flatMap((advice) =>
    Object.keys(advice.responses)
      .filter((authority) => !s.left[authority])
      .flatMap((authority) =>
        advice.recommendations
          .filter((point) => point.for?.includes(authority) ?? true)
          // Left open by name, with why, is no answer, and no silence either.
          .filter(({ id }) => advice.responses[authority]?.leftOpen[id] === undefined)
          .filter(({ id }) => !s.answers[`${authority} ${id}`]?.published)
          .map(({ id }) => `${authority} did not answer ${id}`),
      ),
  );
  return [...unreasoned, ...unanswered];
}
