import { shown } from '#text';
import { numbersOf } from '#vocabulary';
import type { InfluenceView, TrajectoryView } from '#projections';
import { Fragment, type ReactNode } from 'react';
import type { DeadlineItem } from '../api/answers.ts';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { Badge } from '../ui/badge.tsx';
import { Card, Fact, Facts } from '../ui/section.tsx';
import { ADVICE_TONES } from '../ui/tones.ts';
import { adoptedOnDays } from './adopted-on.ts';
import { AnswerLine } from './answer.tsx';
import { Corrected } from './corrected.tsx';
import { copyOwed } from './copy-to-raad.ts';
import { correctedIn } from './corrections.ts';
import { CouncilName } from './council-name.tsx';
import { Due } from './due.tsx';
import { AnswersAgreed } from './agreed.tsx';
import { Ground } from './ground.tsx';
import { LedToIt } from './led-to-it.tsx';
import { Files } from './file-link.tsx';
import { isLateIn, nameIn } from './names.ts';
import { OnPassage } from './on-passage.tsx';
import { useTrajectoryTexts } from './texts.ts';
import { ToTheWhole } from './to-the-whole.tsx';
import { isUnasked } from './unasked.ts';
import { Repeats, useWhosePoint, WhoseAdvice } from './whose.tsx';
import './trajectory.css';

/** `of`: whose point it is, for somebody who hears the links alone; several councils have a point of the same number. */
export type ThreadLink = (recommendation: string, text: string, of: string) => ReactNode;

interface AdvicesProps {
  readonly trajectory: TrajectoryView;
  readonly influence: InfluenceView;
  readonly deadlines: readonly DeadlineItem[];
  /** The link to the way of one recommendation. */
  readonly threadLink: ThreadLink;
}
type Advice = TrajectoryView['advices'][number];

/** When the gemeenteraad got it, or that it is to get it. */
function BeforeRaad({ advice, trajectory }: { advice: Advice; trajectory: TrajectoryView }) {
  const t = useTrajectoryTexts();
  const { date } = useDates();
  if (advice.sharedWithRaadOn !== undefined)
    return <Fact name={t('advice.shared')}>{date(advice.sharedWithRaadOn)}</Fact>;
  const owed = copyOwed(trajectory, advice);
  if (owed === undefined) return null;
  return (
    <Fact name={t('advice.shared')}>
      {t(`advice.copy.${owed}`)}
      <Ground settings={trajectory.settings} article={trajectory.settings?.copyToRaad} />
    </Fact>
  );
}

function Responses({
  advice,
  trajectory,
  deadlines,
}: { advice: Advice } & Pick<AdvicesProps, 'deadlines' | 'trajectory'>) {
  const t = useTrajectoryTexts();
  const { date, list } = useDates();
  const nameOf = nameIn(trajectory);
  return (
    <Facts>
      {advice.responses.map(({ authority, dueOn, ...adopted }) => {
        const days = adoptedOnDays(adopted);
        const due = deadlines.find((d) => d.kind === 'response' && d.of === advice.id && d.who === authority);
        return (
          <Fact key={authority} name={t('advice.response', { who: nameOf(authority) })}>
            {days.length === 0 ? t('advice.notAdopted') : t('advice.adopted', { date: list(days.map(date)) })}
            {due ? (
              <Due deadline={due}>{t('advice.due', { date: date(due.dueOn) })}</Due>
            ) : (
              dueOn !== undefined && <div className="dw-small dw-muted">{t('advice.due', { date: date(dueOn) })}</div>
            )}
            {days.length === 0 && <AnswersAgreed {...{ trajectory, advice }} />}
            <Corrected trajectory={trajectory} entries={correctedIn.response(trajectory, authority, advice.id)} />
          </Fact>
        );
      })}
      <BeforeRaad advice={advice} trajectory={trajectory} />
    </Facts>
  );
}

function PointAbout({ said }: { said: readonly string[] }) {
  const line = said.filter(Boolean).join(' · ');
  return line === '' ? null : <p className="utrecht-paragraph dw-small dw-muted">{line}</p>;
}

/** What councils advised, and beside each numbered recommendation what became of it. */
export function Advices({ trajectory, influence, deadlines, threadLink }: AdvicesProps) {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  const { date } = useDates();
  const nameOf = nameIn(trajectory);
  const whoseOf = useWhosePoint(trajectory);
  const isLate = isLateIn(trajectory);
  const threads = new Map(influence.recommendations.map((thread) => [thread.id, thread]));
  const several = trajectory.authorities.length > 1;
  return (
    <ul className="dw-list dw-stack">
      {trajectory.advices.map((advice) => (
        <li key={advice.id} id={advice.id}>
          <Card>
            <div className="dw-row">
              <h3 className="utrecht-heading-3">
                <CouncilName trajectory={trajectory} council={advice.council} />
              </h3>
              <Badge about="adviceVerdict" tone={ADVICE_TONES[advice.verdict]}>
                {terms(`adviceVerdict.${advice.verdict}`)}
              </Badge>
              <span className="dw-small dw-muted">{date(advice.on)}</span>
              {isUnasked(advice) && <Badge>{t('advice.unasked')}</Badge>}
            </div>
            <WhoseAdvice trajectory={trajectory} advice={advice} />
            <Files trajectory={trajectory} of={advice} whose={nameOf(advice.council)} />
            <LedToIt trajectory={trajectory} advice={advice} />
            <Corrected trajectory={trajectory} entries={correctedIn.advice(trajectory, advice.id)} />
            {advice.recommendations.length === 0 && (
              <p className="utrecht-paragraph">
                {t(advice.pointsUnknown ? 'advice.pointsUnknown' : 'advice.noPoints')}
              </p>
            )}
            <ol className="dw-list dw-points">
              {advice.recommendations.map(({ id, text, about, question, number: _, ...point }, i) => (
                <li key={id} className="dw-point" id={`aanbeveling-${id}`}>
                  <span className="dw-point__number" aria-hidden="true">
                    {numbersOf(advice.recommendations)[i]}
                  </span>
                  <div className="dw-point__body">
                    <div className="dw-point__said">
                      <h4 className="dw-hidden">
                        {terms(question ? 'question' : 'recommendation', {
                          number: numbersOf(advice.recommendations)[i] ?? '',
                        })}
                      </h4>
                      <p className="utrecht-paragraph dw-prose" lang="nl">
                        {shown(text)}
                      </p>
                      <PointAbout
                        said={[
                          question ? t('advice.question') : '',
                          about === undefined ? '' : t('advice.about', { about }),
                          ...whoseOf(point),
                        ]}
                      />
                      <OnPassage trajectory={trajectory} passage={point.passage} />
                      <Repeats repeats={point.repeats} />
                      <Corrected trajectory={trajectory} entries={correctedIn.point(trajectory, id)} point={id} />
                    </div>
                    <div className="dw-point__answers">
                      {threads.get(id)?.answers.map((answer) => (
                        <Fragment key={answer.authority}>
                          <AnswerLine
                            answer={answer}
                            nameOf={nameOf}
                            by={several ? nameOf(answer.authority) : undefined}
                            isLate={isLate(id, answer.authority)}
                          />
                          <Corrected
                            trajectory={trajectory}
                            entries={correctedIn.answer(trajectory, answer.authority, id)}
                            point={id}
                            whole
                          />
                        </Fragment>
                      ))}
                      <p className="utrecht-paragraph">
                        {threadLink(
                          id,
                          terms(question ? 'question' : 'recommendation', {
                            number: numbersOf(advice.recommendations)[i] ?? '',
                          }),
                          nameOf(advice.council),
                        )}
                      </p>
                    </div>
                  </div>
                </li>
              ))}
            </ol>
            {advice.responses.map(({ authority, adoptions }) => (
              <ToTheWhole key={authority} adoptions={adoptions} by={several ? nameOf(authority) : undefined} />
            ))}
            <Responses advice={advice} trajectory={trajectory} deadlines={deadlines} />
          </Card>
        </li>
      ))}
    </ul>
  );
}
