import { shown } from '#text';
import type { AnswerThread } from '../api/answers.ts';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { Badge } from '../ui/badge.tsx';
import { DEADLINE_TONES, EFFECT_TONES, PROGRESS_TONES, VERDICT_TONES } from '../ui/tones.ts';
import { lastOfEach } from './last-of-each.ts';
import { useTrajectoryTexts } from './texts.ts';
import { Said } from './thread/said.tsx';
import { LastRecognised, Satisfied } from './verdict.tsx';

/** What was promised in it was done: that it cannot be seen anywhere is not so, though nobody showed where yet. */
export const keptUntraced = ({ influence, commitments = [] }: Pick<AnswerThread, 'influence' | 'commitments'>) =>
  influence === 'untraced' && commitments.some(({ fulfilled }) => fulfilled);

/** What was said of the answer before is not a judgement of this one. */
export const isOfEarlier = ({ versions }: Pick<AnswerThread, 'versions'>, { version }: { readonly version: number }) =>
  version < (versions?.length ?? 1);

/** How often something was told of an answer: what a council said before is not said of that. */
export const newsIn = ({ progress = [], commitments = [] }: Pick<AnswerThread, 'progress' | 'commitments'>) =>
  progress.length + commitments.filter(({ fulfilled }) => fulfilled).length;

/** That the response left this point open, why, and until when. */
export function LeftOpen({ answer: { leftOpen } }: { answer: Pick<AnswerThread, 'leftOpen'> }) {
  const t = useTrajectoryTexts();
  const { date } = useDates();
  if (!leftOpen) return null;
  const { on, why, until } = leftOpen;
  return (
    <p className="utrecht-paragraph dw-prose">
      {t('answer.leftOpen', { date: date(on), why })}
      {until !== undefined && ` ${t('answer.leftOpenUntil', { date: date(until) })}`}
    </p>
  );
}

interface AnswerLineProps {
  readonly answer: AnswerThread;
  readonly by: string | undefined;
  readonly nameOf: (id: string) => string;
  /** The day on which it would be decided on, or answered, has passed. */
  readonly isLate?: boolean;
}

/** What an authority says of one recommendation, at a glance: verdict, reason in plain words, influence. */
export function AnswerLine({ answer, by, nameOf, isLate = false }: AnswerLineProps) {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  const said = answer.versions?.at(-1);
  const verdict = said?.verdict ?? 'unanswered';
  const { date } = useDates();
  const rejoinders = lastOfEach(answer.rejoinders ?? []);
  const several = rejoinders.length > 1;
  const progress = answer.progress?.at(-1);
  return (
    <div className="dw-answer">
      <div className="dw-answer__badges">
        {by !== undefined && <span className="dw-small dw-muted">{by}</span>}
        <Badge about="verdict" tone={answer.dropped ? 'neutral' : VERDICT_TONES[verdict]}>
          {answer.dropped ? terms('deadlineState.dropped') : terms(`verdict.${verdict}`)}
        </Badge>
        {said && answer.publishedOn === undefined && <Badge>{t('answer.draft')}</Badge>}
        {answer.influence !== undefined && !keptUntraced(answer) && (
          <Badge about="effect" tone={EFFECT_TONES[answer.influence]}>
            {terms(`effect.${answer.influence}`)}
          </Badge>
        )}
        {isLate && <Badge tone={DEADLINE_TONES.overdue}>{terms('deadlineState.overdue')}</Badge>}
        <LastRecognised traced={answer} nameOf={nameOf} />
        {progress && (
          <Badge tone={PROGRESS_TONES[progress.state]}>
            {t('answer.progress', { state: terms(`progress.${progress.state}`).toLowerCase() })}
          </Badge>
        )}
        {rejoinders.map((rejoinder) => (
          <Satisfied
            key={rejoinder.council}
            satisfied={rejoinder.satisfied}
            earlier={isOfEarlier(answer, rejoinder)}
            who={several ? nameOf(rejoinder.council) : undefined}
          />
        ))}
        {(answer.versions?.length ?? 0) > 1 && (
          <Badge>{t('answer.revised', { count: (answer.versions?.length ?? 1) - 1 })}</Badge>
        )}
      </div>
      {said && <Said said={said} />}
      <LeftOpen answer={answer} />
      {answer.commitments?.map(({ id, text, dueOn, fulfilled }) => (
        <p key={id} className="utrecht-paragraph dw-prose">
          <strong>
            {fulfilled
              ? t('thread.kept')
              : dueOn === undefined
                ? t('thread.promisedUndated')
                : t('thread.promised', { date: date(dueOn) })}
            :
          </strong>{' '}
          {shown(text)}
        </p>
      ))}
      {rejoinders.map(
        ({ council, comment }) =>
          comment !== undefined && (
            <p key={council} className="utrecht-paragraph dw-prose">
              <strong>{several ? t('answer.commentOf', { who: nameOf(council) }) : t('answer.comment')}</strong>{' '}
              {shown(comment)}
            </p>
          ),
      )}
    </div>
  );
}
