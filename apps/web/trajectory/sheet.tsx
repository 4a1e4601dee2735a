import { shown } from '#text';
import { numbersOf } from '#vocabulary';
import type { InfluenceView, TrajectoryView } from '#projections';
import { Fragment } from 'react';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { Badge } from '../ui/badge.tsx';
import { Section } from '../ui/section.tsx';
import { Table } from '../ui/table.tsx';
import { ADVICE_TONES } from '../ui/tones.ts';
import type { ThreadLink } from './advices.tsx';
import { AnswerLine, keptUntraced } from './answer.tsx';
import { Corrected } from './corrected.tsx';
import { correctedIn } from './corrections.ts';
import { lastOfEach } from './last-of-each.ts';
import { Files } from './file-link.tsx';
import { nameIn } from './names.ts';
import { OnPassage } from './on-passage.tsx';
import { useTrajectoryTexts } from './texts.ts';
import { ToTheWhole } from './to-the-whole.tsx';
import { Traces } from './traces.tsx';
import { LastRecognised } from './verdict.tsx';
import { Repeats, useWhosePoint, WhoseAdvice } from './whose.tsx';
import './sheet.css';

interface SheetProps {
  readonly trajectory: TrajectoryView;
  readonly influence: InfluenceView;
  /** The link to the way of one recommendation. */
  readonly threadLink: ThreadLink;
}
type Answer = InfluenceView['recommendations'][number]['answers'][number];

function Changed({ answer, nameOf }: { answer: Answer; nameOf: (id: string) => string }) {
  const t = useTrajectoryTexts();
  const { traces, influence } = answer;
  const judgements = lastOfEach(answer.judgements ?? []);
  return (
    <div className="dw-stack dw-stack--tight">
      {influence === 'untraced' && !keptUntraced(answer) && (
        <p className="utrecht-paragraph dw-muted">{t('thread.notVisible')}</p>
      )}
      <Traces traces={traces} />
      <LastRecognised traced={answer} nameOf={nameOf} />
      {judgements.map(
        ({ council, comment }) =>
          comment !== undefined && (
            <p key={council} className="utrecht-paragraph dw-prose" lang="nl">
              {comment}
            </p>
          ),
      )}
    </div>
  );
}

/**
 * Each advice as one table: what was recommended, what was answered, what changed. To print, or to send along with a letter.
 * Its roles by name: laid out as one column, on a phone, it is no table to a browser any more.
 */
export function Sheet({ trajectory, influence, threadLink }: SheetProps) {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  const { date } = useDates();
  const nameOf = nameIn(trajectory);
  const whoseOf = useWhosePoint(trajectory);
  const threads = new Map(influence.recommendations.map((thread) => [thread.id, thread]));
  return trajectory.advices.map((advice) => {
    const name = t('sheet.advice', { who: nameOf(advice.council), date: date(advice.on) });
    return (
      <Section key={advice.id} title={name}>
        <p className="utrecht-paragraph">
          <Badge about="adviceVerdict" tone={ADVICE_TONES[advice.verdict]}>
            {terms(`adviceVerdict.${advice.verdict}`)}
          </Badge>
        </p>
        <WhoseAdvice trajectory={trajectory} advice={advice} />
        <Corrected trajectory={trajectory} entries={correctedIn.advice(trajectory, advice.id)} />
        <Files trajectory={trajectory} of={advice} whose={nameOf(advice.council)} />
        {advice.responses.map(({ authority, adoptions }) => (
          <ToTheWhole key={authority} adoptions={adoptions} by={nameOf(authority)} />
        ))}
        {advice.recommendations.length === 0 ? (
          <p className="utrecht-paragraph">{t(advice.pointsUnknown ? 'advice.pointsUnknown' : 'advice.noPoints')}</p>
        ) : (
          <Table label={name}>
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col" role="columnheader">
                  {t('sheet.recommended')}
                </th>
                <th scope="col" role="columnheader">
                  {t('sheet.answered')}
                </th>
                <th scope="col" role="columnheader">
                  {t('thread.visible')}
                </th>
              </tr>
            </thead>
            <tbody className="dw-sheet" role="rowgroup">
              {advice.recommendations.map(({ id, text, question, number: _, ...point }, i) => {
                const answers = threads.get(id)?.answers ?? [];
                return (
                  <tr key={id} role="row">
                    <th scope="row" role="rowheader">
                      {threadLink(
                        id,
                        terms(question ? 'question' : 'recommendation', {
                          number: numbersOf(advice.recommendations)[i] ?? '',
                        }),
                        nameOf(advice.council),
                      )}
                      <p className="utrecht-paragraph dw-prose dw-sheet__text" lang="nl">
                        {shown(text)}
                      </p>
                      <OnPassage trajectory={trajectory} passage={point.passage} />
                      {whoseOf(point).map((one) => (
                        <p key={one} className="utrecht-paragraph dw-small dw-muted">
                          {one}
                        </p>
                      ))}
                      <Repeats repeats={point.repeats} />
                      <Corrected trajectory={trajectory} entries={correctedIn.point(trajectory, id)} point={id} />
                    </th>
                    <td role="cell" data-column={t('sheet.answered')}>
                      {answers.map((answer) => (
                        <Fragment key={answer.authority}>
                          <AnswerLine answer={answer} nameOf={nameOf} by={nameOf(answer.authority)} />
                          <Corrected
                            trajectory={trajectory}
                            entries={correctedIn.answer(trajectory, answer.authority, id)}
                            point={id}
                            whole
                          />
                        </Fragment>
                      ))}
                    </td>
                    <td role="cell" data-column={t('thread.visible')}>
                      {answers.map((answer) => (
                        <Changed key={answer.authority} answer={answer} nameOf={nameOf} />
                      ))}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </Table>
        )}
      </Section>
    );
  });
}
