import type { AnswerThread } from '../../api/answers.ts';
import { useTrajectoryTexts } from '../texts.ts';

/** What was answered: in plain words first, then as it was adopted. */
export function Said({ said }: { said: NonNullable<AnswerThread['versions']>[number] }) {
  const t = useTrajectoryTexts();
  const { plainReason, reason, adoptedPart, referredTo } = said;
  const first = plainReason ?? reason;
  return (
    <>
      {adoptedPart !== undefined && (
        <p className="utrecht-paragraph">{t('answer.adoptedPart', { part: adoptedPart })}</p>
      )}
      {first !== undefined && <p className="utrecht-paragraph dw-prose">{first}</p>}
      {plainReason !== undefined && reason !== undefined && reason !== plainReason && (
        <details className="dw-more">
          <summary>{t('answer.full')}</summary>
          <p className="utrecht-paragraph dw-prose">{reason}</p>
        </details>
      )}
      {referredTo !== undefined && <p className="utrecht-paragraph">{t('answer.referredTo', { where: referredTo })}</p>}
    </>
  );
}
