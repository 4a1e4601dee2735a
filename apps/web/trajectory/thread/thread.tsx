import { IconBuildingCommunity, IconMessage2, IconSend, IconWriting } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Thread as ThreadAnswer, TrajectoryAnswer } from '../../api/answers.ts';
import { useTerms } from '../../texts/terms.ts';
import { Badge } from '../../ui/badge.tsx';
import { Section } from '../../ui/section.tsx';
import { RAAD_TONES } from '../../ui/tones.ts';
import { ChapterWords } from '../chapter-words.tsx';
import { Corrected } from '../corrected.tsx';
import { correctedIn } from '../corrections.ts';
import { LedToIt } from '../led-to-it.tsx';
import { nameIn } from '../names.ts';
import { OnPassage } from '../on-passage.tsx';
import { RaadActText, raadActsOn } from '../raad-acts.tsx';
import { useStance } from '../stance.ts';
import { advisedAnchor } from '../text/advised.tsx';
import { useTrajectoryTexts } from '../texts.ts';
import { Repeats, useWhosePoint, WhoseAdvice } from '../whose.tsx';
import { AnswerEvents } from './answer-events.tsx';
import { Event } from './event.tsx';
import './thread.css';

interface ThreadProps {
  readonly thread: ThreadAnswer;
  readonly trajectory: Omit<TrajectoryAnswer, 'possibilities'>;
  /** The link to the text as it has become: to where it says who advised on it. */
  readonly textLink: (anchor: string, text: string) => ReactNode;
}

/** The way of one recommendation, from the question to what became of it, in the order in which it is told. */
export function Thread({ thread, trajectory, textLink }: ThreadProps) {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  const nameOf = nameIn(trajectory);
  const whoseOf = useWhosePoint(trajectory);
  const stanceOf = useStance();
  const council = nameOf(thread.council);
  const request = trajectory.requests.find(({ id }) => id === thread.advice.request);
  const advice = trajectory.advices.find(({ id }) => id === thread.advice.id);
  return (
    <Section title={t('thread.way')}>
      <ol className="dw-thread">
        {request ? (
          <Event icon={IconSend} title={t('thread.asked', { who: council })} on={request.requestedOn}>
            {request.questions.length > 0 && (
              <ul className="dw-bullets">
                {request.questions.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            )}
            <Corrected trajectory={trajectory} entries={correctedIn.request(trajectory, request.id)} />
          </Event>
        ) : (
          <Event icon={IconWriting} title={t('thread.unasked', { who: council })} on={thread.advice.on}>
            {advice && <LedToIt trajectory={trajectory} advice={advice} />}
          </Event>
        )}
        <Event
          icon={IconMessage2}
          title={thread.question ? t('thread.question', { who: council }) : t('thread.recommended', { who: council })}
          on={thread.on}
          badges={thread.stance !== undefined && <Badge>{stanceOf(thread.stance)}</Badge>}
        >
          <blockquote className="dw-quote" lang="nl">
            {thread.text}
          </blockquote>
          <OnPassage trajectory={trajectory} passage={thread.passage}>
            <p className="utrecht-paragraph dw-small">{textLink(advisedAnchor(thread.id), t('thread.textNow'))}</p>
          </OnPassage>
          <Corrected
            trajectory={trajectory}
            entries={correctedIn.point(trajectory, thread.id)}
            point={thread.id}
            whole
          />
          {thread.about !== undefined && (
            <p className="utrecht-paragraph dw-muted">{t('advice.about', { about: thread.about })}</p>
          )}
          {whoseOf(thread).map((one) => (
            <p key={one} className="utrecht-paragraph dw-muted">
              {one}
            </p>
          ))}
          <Repeats repeats={thread.repeats} />
          <WhoseAdvice trajectory={trajectory} advice={advice ?? thread.advice} />
        </Event>
        {thread.answers.map((answer) => (
          <AnswerEvents
            key={answer.authority}
            answer={answer}
            by={nameOf(answer.authority)}
            nameOf={nameOf}
            judges={trajectory.definition >= 2}
            corrected={
              <Corrected
                trajectory={trajectory}
                entries={[
                  ...correctedIn.answer(trajectory, answer.authority, thread.id),
                  ...correctedIn.response(trajectory, answer.authority, thread.advice.id),
                ]}
                point={thread.id}
                whole
              />
            }
            promiseCorrected={(id) => (
              <Corrected trajectory={trajectory} entries={correctedIn.commitment(trajectory, id)} />
            )}
          />
        ))}
        {raadActsOn(trajectory, thread.id).map((act) => (
          <Event
            key={`${act.on} ${act.title}`}
            icon={IconBuildingCommunity}
            title={t('thread.raad', { kind: terms(`raadAct.${act.kind}`).toLowerCase() })}
            on={act.on}
            badges={
              <Badge about="raadOutcome" tone={RAAD_TONES[act.outcome]}>
                {terms(`raadOutcome.${act.outcome}`)}
              </Badge>
            }
          >
            <RaadActText act={act} />
          </Event>
        ))}
      </ol>
      <ChapterWords chapter="advices" />
    </Section>
  );
}
