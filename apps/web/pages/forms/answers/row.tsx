import { Button } from '@utrecht/component-library-react';
import { useId, useState } from 'react';
import type { TrajectoryView } from '#projections';
import { AnswerFields } from '../../../action/answer-fields.tsx';
import { AnswerText } from '../../../action/answer-text.tsx';
import { NO_ANSWER } from '../../../action/answer.ts';
import { SaidPoint } from '../../../action/point.tsx';
import { PointRemarks, type handoverIn } from '../../../action/remarks.tsx';
import { Concerning } from '../../../form/context.ts';
import { useTerms } from '../../../texts/terms.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { Conflict } from './conflict.tsx';
import type { RowStatus } from './row-status.ts';
import { useTexts } from './texts.ts';
import type { Answers } from './use-answers.ts';

const TONES: Readonly<Record<RowStatus, Tone>> = {
  none: 'neutral',
  recorded: 'positive',
  behind: 'positive',
  typed: 'warning',
  conflict: 'negative',
};

interface RowProps {
  readonly point: TrajectoryView['advices'][number]['recommendations'][number];
  readonly index: number;
  readonly answers: Answers;
  readonly save: () => void;
  readonly by: string;
  /** With what remarks the response came back. */
  readonly handover: ReturnType<typeof handoverIn>;
}

/** One recommendation, and beside it its answer. What is recorded already is read first, and opened to be changed. */
export function Row({ point, index, answers, save, by, handover }: RowProps) {
  const t = useTexts();
  const terms = useTerms();
  const title = useId();
  const said = useId();
  const { form, sides, standings, busy } = answers;
  const standing = standings[index] ?? 'none';
  const { mine, theirs } = sides[index] ?? { mine: NO_ANSWER, theirs: NO_ANSWER };
  const [opened, setOpened] = useState(false);
  const [was, setWas] = useState(standing);
  if (was !== standing) {
    setWas(standing);
    // What another recorded is filled in where it stands: closing it would move what is typed elsewhere.
    if (standing === 'behind' && was === 'none') setOpened(true);
    if (standing === 'recorded' && was === 'typed') setOpened(false);
  }
  const open = opened || (standing !== 'recorded' && standing !== 'behind');
  const keepTheirs = () => {
    form.set(`rows[${index}]`, theirs);
    form.set(`base[${index}]`, theirs);
  };
  const close = () => {
    setOpened(false);
    save();
  };
  return (
    <li className="dw-beside__row" id={point.id}>
      <SaidPoint point={point} number={point.number ?? index + 1} level="h2" id={said} />
      <section className="dw-beside__answer" aria-labelledby={`${said} ${title}`}>
        <div className="dw-row">
          <h3 className="utrecht-heading-4" id={title}>
            {t('answerOf', { who: by })}
          </h3>
          <Badge tone={TONES[standing]}>{t(`standing.${standing}`)}</Badge>
        </div>
        <PointRemarks handover={handover} point={point.id} />
        {standing === 'conflict' && (
          <Conflict theirs={theirs} mine={() => form.set(`base[${index}]`, theirs)} take={keepTheirs} />
        )}
        {open ? (
          <>
            <Concerning
              value={terms(point.question ? 'question' : 'recommendation', { number: point.number ?? index + 1 })}
            >
              <AnswerFields place={`rows[${index}]`} values={mine} question={point.question} promises />
            </Concerning>
            <div className="dw-row">
              <Button
                appearance="secondary-action-button"
                onClick={close}
                disabled={mine.verdict === '' || standing === 'conflict'}
                aria-disabled={busy}
              >
                {t('save', { number: index + 1 })}
              </Button>
              {standing === 'typed' && theirs.verdict !== '' && (
                <Button appearance="subtle-button" onClick={keepTheirs}>
                  {t('undo')}
                </Button>
              )}
            </div>
          </>
        ) : (
          <>
            <AnswerText answer={mine} />
            <div>
              <Button appearance="secondary-action-button" onClick={() => setOpened(true)}>
                {t('change', { number: index + 1 })}
              </Button>
            </div>
          </>
        )}
      </section>
    </li>
  );
}
