import { Alert } from '@utrecht/component-library-react';
import { AnswerText } from '../../action/answer-text.tsx';
import { valuesOf } from '../../action/answer.ts';
import { WorkForm } from '../../action/form.tsx';
import type { Work } from '../../action/page.tsx';
import { SaidPoint } from '../../action/point.tsx';
import type { Subject } from '../../action/subjects.ts';
import { nameIn } from '../../trajectory/names.ts';
import { useDates } from '../../texts/dates.ts';
import { Section } from '../../ui/section.tsx';
import { Others } from './others.tsx';
import { Tally } from './tally.tsx';
import { useTexts } from './texts.ts';

/** Everything that is published when this response is adopted, point by point; then the adoption itself. */
export function Review({ work, subject }: { work: Work; subject: Subject }) {
  const t = useTexts();
  const { date } = useDates();
  const { trajectory, influence } = work;
  const nameOf = nameIn(trajectory);
  const { advice: id = '', authority = '' } = subject.about;
  const advice = trajectory.advices.find((a) => a.id === id);
  const points = advice?.recommendations ?? [];
  const answers = points.map((point) =>
    valuesOf(
      influence.recommendations
        .find((r) => r.id === point.id)
        ?.answers.find((answer) => answer.authority === authority),
    ),
  );
  const open = answers.filter(({ verdict }) => verdict === '').length;
  const council = nameOf(advice?.council ?? '');
  return (
    <>
      <Others work={work} here={subject} />
      <Section
        title={t('whole', { who: nameOf(authority), council })}
        intro={t('advised', { council, date: date(advice?.on ?? '') })}
      >
        <Tally answers={answers} />
        {points.length === 0 && <p className="utrecht-paragraph">{t('noPoints')}</p>}
        <ol className="dw-list dw-beside">
          {points.map((point, i) => (
            <li key={point.id} className="dw-beside__row">
              <SaidPoint point={point} number={i + 1} />
              <div className="dw-beside__answer">{answers[i] && <AnswerText answer={answers[i]} />}</div>
            </li>
          ))}
        </ol>
      </Section>
      {open > 0 ? (
        <Alert type="warning">
          <p className="utrecht-paragraph">{t('open', { open, count: points.length })}</p>
        </Alert>
      ) : (
        <Section title={t('adopt.title')} intro={t('adopt.intro', { who: nameOf(authority) })}>
          <WorkForm
            work={{ ...work, subjects: [subject] }}
            noun="responses"
            initial={{}}
            submit={t('submit')}
            done={t('done')}
            chapter="advices"
            reviewed
          />
        </Section>
      )}
    </>
  );
}
