import { shown } from '#text';
import { IconEye, IconFlag, IconGavel, IconMessageReply, IconProgress, IconRotate } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AnswerThread } from '../../api/answers.ts';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { Badge } from '../../ui/badge.tsx';
import { EFFECT_TONES, PROGRESS_TONES, VERDICT_TONES } from '../../ui/tones.ts';
import { isOfEarlier, keptUntraced, LeftOpen } from '../answer.tsx';
import { useTrajectoryTexts } from '../texts.ts';
import { Traces } from '../traces.tsx';
import { Satisfied, Sides } from '../verdict.tsx';
import { Event } from './event.tsx';
import { Said } from './said.tsx';

interface AnswerEventsProps {
  readonly answer: AnswerThread;
  readonly by: string;
  readonly nameOf: (id: string) => string;
  /** Whether a council is asked what it makes of what was traced. */
  readonly judges: boolean;
  /** That what it says was corrected. */
  readonly corrected: ReactNode;
  /** The same of what became of a promise in it. */
  readonly promiseCorrected: (commitment: string) => ReactNode;
}
type Version = NonNullable<AnswerThread['versions']>[number];

function Revision({ before, now, by }: { before: Version; now: Version; by: string }) {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  return (
    <Event
      icon={IconRotate}
      title={t('thread.revised', { who: by })}
      on={now.on}
      badges={
        <Badge about="verdict" tone={VERDICT_TONES[now.verdict]}>
          {terms(`verdict.${now.verdict}`)}
        </Badge>
      }
    >
      {now.because !== undefined && (
        <p className="utrecht-paragraph">
          <strong>{t('thread.because')}</strong> {shown(now.because)}
        </p>
      )}
      <div className="dw-passage">
        <div>
          <p className="dw-passage__name">{t('thread.first')}</p>
          <Badge about="verdict" tone={VERDICT_TONES[before.verdict]}>
            {terms(`verdict.${before.verdict}`)}
          </Badge>
          <Said said={before} />
        </div>
        <div>
          <p className="dw-passage__name">{t('thread.now')}</p>
          <Badge about="verdict" tone={VERDICT_TONES[now.verdict]}>
            {terms(`verdict.${now.verdict}`)}
          </Badge>
          <Said said={now} />
        </div>
      </div>
    </Event>
  );
}

function Promises({ answer, promiseCorrected }: Pick<AnswerEventsProps, 'answer' | 'promiseCorrected'>) {
  const t = useTrajectoryTexts();
  const { date } = useDates();
  return (answer.commitments ?? []).map(({ id, text, dueOn, fulfilled, postponements }) => (
    <Event
      key={id}
      icon={IconFlag}
      title={
        fulfilled
          ? t('thread.kept')
          : dueOn === undefined
            ? t('thread.promisedUndated')
            : t('thread.promised', { date: date(dueOn) })
      }
      on={fulfilled?.on}
    >
      <p className="utrecht-paragraph dw-prose" lang="nl">
        {shown(text)}
      </p>
      {postponements.map(({ on, from, until, reason }) => (
        <p key={on} className="utrecht-paragraph dw-muted">
          {from === undefined
            ? t('thread.dated', { until: date(until), reason })
            : t('thread.postponed', { from: date(from), until: date(until), reason })}
        </p>
      ))}
      {fulfilled && (
        <p className="utrecht-paragraph dw-prose" lang="nl">
          {shown(fulfilled.evidence)}
        </p>
      )}
      {promiseCorrected(id)}
    </Event>
  ));
}

/** What one authority did with a recommendation: answer, rejoinder, revision, where it can be seen. */
export function AnswerEvents({ answer, by, nameOf, judges, corrected, promiseCorrected }: AnswerEventsProps) {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  const [first, ...revisions] = answer.versions ?? [];
  const { rejoinders = [], progress = [], influence, traces, publishedOn } = answer;
  if (!first) {
    return (
      <Event icon={IconGavel} title={t(answer.dropped ? 'thread.dropped' : 'thread.noAnswer', { who: by })}>
        <LeftOpen answer={answer} />
        {corrected}
      </Event>
    );
  }
  return (
    <>
      <Event
        icon={IconGavel}
        title={publishedOn === undefined ? t('thread.drafted', { who: by }) : t('thread.answered', { who: by })}
        on={publishedOn}
        badges={
          <Badge about="verdict" tone={VERDICT_TONES[first.verdict]}>
            {terms(`verdict.${first.verdict}`)}
          </Badge>
        }
      >
        <Said said={first} />
        {corrected}
      </Event>
      {rejoinders.map(({ on, council, satisfied, comment, version }, i) => (
        <Event
          key={`${on} ${i}`}
          icon={IconMessageReply}
          title={t('thread.rejoinder', { who: nameOf(council) })}
          on={on}
          badges={<Satisfied satisfied={satisfied} earlier={isOfEarlier(answer, { version })} />}
        >
          {comment !== undefined && (
            <p className="utrecht-paragraph dw-prose" lang="nl">
              {shown(comment)}
            </p>
          )}
        </Event>
      ))}
      {revisions.map((now, i) => (
        <Revision
          key={now.on}
          before={(answer.versions ?? [])[i] ?? first}
          now={now}
          by={now.by === undefined ? by : nameOf(now.by)}
        />
      ))}
      {influence !== undefined && !keptUntraced(answer) && (
        <Event
          icon={IconEye}
          title={influence === 'untraced' ? t('thread.notVisible') : t('thread.visible')}
          on={traces.at(-1)?.on}
          badges={
            <Badge about="effect" tone={EFFECT_TONES[influence]}>
              {terms(`effect.${influence}`)}
            </Badge>
          }
        >
          <Sides
            claim={<Traces traces={traces} />}
            traced={answer}
            nameOf={nameOf}
            asked={judges && traces.length > 0}
          />
        </Event>
      )}
      {progress.map(({ on, state, note }, i) => (
        <Event
          key={`${on} ${i}`}
          icon={IconProgress}
          title={t('thread.progress', { who: by })}
          on={on}
          badges={
            <Badge about="progress" tone={PROGRESS_TONES[state]}>
              {terms(`progress.${state}`)}
            </Badge>
          }
        >
          {note !== undefined && (
            <p className="utrecht-paragraph dw-prose" lang="nl">
              {shown(note)}
            </p>
          )}
        </Event>
      ))}
      <Promises answer={answer} promiseCorrected={promiseCorrected} />
    </>
  );
}
