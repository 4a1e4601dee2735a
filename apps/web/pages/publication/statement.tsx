import type { Work } from '../../action/page.tsx';
import { AnswerLine } from '../../trajectory/answer.tsx';
import { nameIn, numbersIn } from '../../trajectory/names.ts';
import { Traces } from '../../trajectory/traces.tsx';
import { useTerms } from '../../texts/terms.ts';
import { Section } from '../../ui/section.tsx';
import { useTexts } from './texts.ts';

/** What the influence statement says: of every point what was answered, and where it can be found. */
export function Statement({ work: { trajectory, influence } }: { work: Work }) {
  const t = useTexts();
  const terms = useTerms();
  const nameOf = nameIn(trajectory);
  const numbers = numbersIn(trajectory);
  const several = trajectory.authorities.length > 1;
  return (
    <Section title={t('statement', { count: influence.recommendations.length })}>
      <ol className="dw-list dw-beside">
        {influence.recommendations.map(({ id, council, text, question, answers }) => (
          <li key={id} className="dw-beside__row">
            <div className="dw-said">
              <h3 className="utrecht-heading-3">
                {terms(question ? 'question' : 'recommendation', { number: numbers.get(id) ?? 0 })}
              </h3>
              <p className="utrecht-paragraph dw-small dw-muted">{nameOf(council)}</p>
              <p className="utrecht-paragraph dw-prose">{text}</p>
            </div>
            <div className="dw-beside__answer">
              {answers.map((answer) => (
                <div key={answer.authority} className="dw-stack dw-stack--tight">
                  <AnswerLine answer={answer} by={several ? nameOf(answer.authority) : undefined} />
                  <Traces traces={answer.traces} />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
