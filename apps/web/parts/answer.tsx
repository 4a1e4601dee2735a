import type { AnswerThread } from '../api/answers.ts';
import { useTerms } from '../texts/use-texts.ts';
import { Badge } from '../ui/badge.tsx';
import { EFFECT_TONES, VERDICT_TONES } from '../ui/tones.ts';
import { useParts } from './texts.ts';

/** What an authority says of one recommendation, at a glance: verdict, reason in plain words, influence. */
export function AnswerLine({ answer, by }: { answer: AnswerThread; by: string | undefined }) {
  const t = useParts();
  const terms = useTerms();
  const said = answer.versions?.at(-1);
  const verdict = said?.verdict ?? 'unanswered';
  const satisfied = answer.rejoinders?.at(-1)?.satisfied;
  const reason = said?.plainReason ?? said?.reason;
  return (
    <div className="dw-answer">
      <div className="dw-answer__badges">
        {by !== undefined && <span className="dw-small dw-muted">{by}</span>}
        <Badge tone={VERDICT_TONES[verdict]}>{terms(`verdict.${verdict}`)}</Badge>
        {said && answer.publishedOn === undefined && <Badge>{t('answer.draft')}</Badge>}
        {answer.influence !== undefined && (
          <Badge tone={EFFECT_TONES[answer.influence]}>{terms(`effect.${answer.influence}`)}</Badge>
        )}
        {satisfied !== undefined && (
          <Badge tone={satisfied ? 'positive' : 'warning'}>
            {satisfied ? t('answer.satisfied') : t('answer.dissatisfied')}
          </Badge>
        )}
        {(answer.versions?.length ?? 0) > 1 && (
          <Badge>{t('answer.revised', { count: (answer.versions?.length ?? 1) - 1 })}</Badge>
        )}
      </div>
      {said?.adoptedPart !== undefined && (
        <p className="utrecht-paragraph">{t('answer.adoptedPart', { part: said.adoptedPart })}</p>
      )}
      {reason !== undefined && <p className="utrecht-paragraph dw-prose">{reason}</p>}
      {said?.referredTo !== undefined && (
        <p className="utrecht-paragraph">{t('answer.referredTo', { where: said.referredTo })}</p>
      )}
    </div>
  );
}
