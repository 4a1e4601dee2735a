import { shown } from '#text';
import { numbersOf } from '#vocabulary';
import type { TrajectoryView } from '#projections';
import { nameIn } from '../../trajectory/names.ts';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { useTexts } from './texts.ts';

/** A part of a page: where it is, and its heading. */
export interface Part {
  readonly id: string;
  readonly title: string;
}

const CONTENTS = 'inhoud';
const useBack = textsOf({
  back: { nl: 'Naar wat er op deze pagina staat', en: 'To what is on this page' },
  from: { nl: 'vanaf {{title}}', en: 'from {{title}}' },
});

/** From the end of a part back to the ways to all of them. */
export function BackToContents({ title }: Pick<Part, 'title'>) {
  const t = useBack();
  return (
    <p className="utrecht-paragraph dw-small dw-no-print">
      <a className="utrecht-link" href={`#${CONTENTS}`}>
        {t('back')}
        <span className="dw-hidden">, {t('from', { title })}</span>
      </a>
    </p>
  );
}

const BEGINNING = 60;
const LEAST = 40;

/** As much of a text as one knows a point by: whole words, unless one of them alone is long. */
function beginningOf(text: string): string {
  const line = shown(text).replace(/\s+/g, ' ').trim();
  if (line.length <= BEGINNING) return line;
  const cut = line.slice(0, BEGINNING);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space < LEAST ? BEGINNING : space)}…`;
}

/** The ways to the parts of a long page, and to each point by its number and its words. On paper one turns the leaf. */
export function OnThisPage({ parts, trajectory }: { parts: readonly Part[]; trajectory: TrajectoryView }) {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  const nameOf = nameIn(trajectory);
  const advices = trajectory.advices.filter(({ recommendations }) => recommendations.length > 0);
  /** Whose advice it is; of a council that gave several, of when too. */
  const calledOf = ({ id, council, on }: (typeof advices)[number]) =>
    advices.some((other) => other.id !== id && other.council === council)
      ? `${nameOf(council)}, ${date(on)}`
      : nameOf(council);
  const count = advices.reduce((sum, { recommendations }) => sum + recommendations.length, 0);
  return (
    <nav id={CONTENTS} className="dw-jump dw-no-print" aria-label={t('jump.label')}>
      <div className="dw-stack dw-stack--tight">
        <p className="utrecht-paragraph">
          <strong>{t('jump.label')}</strong>
        </p>
        <ul className="dw-list">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a className="utrecht-link" href={`#${id}`}>
                {title}
              </a>
            </li>
          ))}
        </ul>
        {count > 0 && (
          <details className="dw-more">
            <summary>{t('jump.points', { count })}</summary>
            {advices.map((advice) => (
              <div key={advice.id}>
                <a className="utrecht-link" href={`#${encodeURIComponent(advice.id)}`}>
                  {calledOf(advice)}
                </a>
                <ol className="dw-list">
                  {advice.recommendations.map(({ id: point, question, text }, i) => (
                    <li key={point}>
                      <a className="utrecht-link" href={`#${encodeURIComponent(`aanbeveling-${point}`)}`}>
                        {terms(question ? 'question' : 'recommendation', {
                          number: numbersOf(advice.recommendations)[i] ?? '',
                        })}
                        <span className="dw-hidden">, {calledOf(advice)}</span>
                      </a>{' '}
                      <span lang="nl">{beginningOf(text)}</span>
                    </li>
                  ))}
                </ol>
              </div>
            ))}
          </details>
        )}
      </div>
    </nav>
  );
}
