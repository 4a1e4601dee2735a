import { shown } from '#text';
import { Fragment, type ReactNode } from 'react';
import { useTrajectoryTexts } from '../trajectory/texts.ts';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { Badge } from '../ui/badge.tsx';
import { VERDICT_TONES } from '../ui/tones.ts';
import type { AnswerField, AnswerValues } from './answer.ts';
import { useActionTexts } from './texts.ts';

interface Words {
  readonly t: ReturnType<typeof useActionTexts>;
  readonly parts: ReturnType<typeof useTrajectoryTexts>;
  readonly date: ReturnType<typeof useDates>['date'];
}

/** How each of its fields is shown, in this order; exhaustive by its type. */
const SHOWN: { readonly [F in AnswerField]-?: (answer: AnswerValues, words: Words) => ReactNode } = {
  adoptedPart: ({ verdict, adoptedPart }, { parts }) =>
    verdict === 'partly' && (
      <p className="utrecht-paragraph">{parts('answer.adoptedPart', { part: shown(adoptedPart) })}</p>
    ),
  reason: ({ reason }) =>
    reason !== '' && (
      <p className="utrecht-paragraph dw-prose" lang="nl">
        {shown(reason)}
      </p>
    ),
  referredTo: ({ verdict, referredTo }, { parts }) =>
    referredTo !== '' &&
    verdict === 'notConsidered' && (
      <p className="utrecht-paragraph">{parts('answer.referredTo', { where: referredTo })}</p>
    ),
  until: ({ verdict, until }, { parts, date }) =>
    verdict === 'held' &&
    until !== '' && <p className="utrecht-paragraph">{parts('answer.until', { date: date(until) })}</p>,
  reservation: ({ verdict, reservation }, { parts }) =>
    (verdict === 'adopted' || verdict === 'partly') &&
    reservation !== '' && (
      <p className="utrecht-paragraph">{parts('answer.reservation', { what: shown(reservation) })}</p>
    ),
  plainReason: ({ plainReason }, { t }) =>
    plainReason !== '' && (
      <p className="utrecht-paragraph dw-prose">
        <strong>{t('answer.inPlainWords')}</strong> {shown(plainReason)}
      </p>
    ),
};

/** A whole answer, as it is or will be published: nothing of it is left out or folded away. */
export function AnswerText({ answer }: { answer: AnswerValues }) {
  const t = useActionTexts();
  const parts = useTrajectoryTexts();
  const terms = useTerms();
  const { date } = useDates();
  const { verdict, commitments } = answer;
  return (
    <div className="dw-stack dw-stack--tight">
      <div>
        <Badge about="verdict" tone={VERDICT_TONES[verdict || 'unanswered']}>
          {terms(`verdict.${verdict || 'unanswered'}`)}
        </Badge>
      </div>
      {(Object.keys(SHOWN) as AnswerField[]).map((name) => (
        <Fragment key={name}>{SHOWN[name](answer, { t, parts, date })}</Fragment>
      ))}
      {commitments.map(({ id, text, dueOn }) => (
        <p key={id} className="utrecht-paragraph">
          <strong>{dueOn ? parts('thread.promised', { date: date(dueOn) }) : parts('thread.promisedUndated')}</strong>
          {`: ${shown(text)}`}
        </p>
      ))}
    </div>
  );
}
