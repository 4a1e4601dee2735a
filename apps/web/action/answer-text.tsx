import { useTrajectoryTexts } from '../trajectory/texts.ts';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { Badge } from '../ui/badge.tsx';
import { VERDICT_TONES } from '../ui/tones.ts';
import type { AnswerValues } from './answer.ts';
import { useActionTexts } from './texts.ts';

/** A whole answer, as it is or will be published: nothing of it is left out or folded away. */
export function AnswerText({ answer }: { answer: AnswerValues }) {
  const t = useActionTexts();
  const parts = useTrajectoryTexts();
  const terms = useTerms();
  const { date } = useDates();
  const { verdict, reason, adoptedPart, referredTo, plainReason, commitments } = answer;
  return (
    <div className="dw-stack dw-stack--tight">
      <div>
        <Badge tone={VERDICT_TONES[verdict || 'unanswered']}>{terms(`verdict.${verdict || 'unanswered'}`)}</Badge>
      </div>
      {verdict === 'partly' && (
        <p className="utrecht-paragraph">{parts('answer.adoptedPart', { part: adoptedPart })}</p>
      )}
      {reason !== '' && <p className="utrecht-paragraph dw-prose">{reason}</p>}
      {referredTo !== '' && verdict === 'notConsidered' && (
        <p className="utrecht-paragraph">{parts('answer.referredTo', { where: referredTo })}</p>
      )}
      {plainReason !== '' && (
        <p className="utrecht-paragraph dw-prose">
          <strong>{t('answer.inPlainWords')}</strong> {plainReason}
        </p>
      )}
      {commitments.map(({ id, text, dueOn }) => (
        <p key={id} className="utrecht-paragraph">
          <strong>{dueOn === '' ? '' : parts('thread.promised', { date: date(dueOn) })}</strong>
          {`: ${text}`}
        </p>
      ))}
    </div>
  );
}
