import type { TrajectoryView } from '#projections';
import { nameIn } from '../../trajectory/names.ts';
import { useTerms } from '../../texts/terms.ts';
import { useTexts } from './texts.ts';

/** A part of a page: where it is, and its heading. */
export interface Part {
  readonly id: string;
  readonly title: string;
}

/** The ways to the parts of a long page, and to each point by its number. On paper one turns the leaf. */
export function OnThisPage({ parts, trajectory }: { parts: readonly Part[]; trajectory: TrajectoryView }) {
  const t = useTexts();
  const terms = useTerms();
  const nameOf = nameIn(trajectory);
  const advices = trajectory.advices.filter(({ recommendations }) => recommendations.length > 0);
  const count = advices.reduce((sum, { recommendations }) => sum + recommendations.length, 0);
  return (
    <nav className="dw-jump dw-no-print" aria-label={t('jump.label')}>
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
            {advices.map(({ id, council, recommendations }) => (
              <div key={id}>
                <a className="utrecht-link" href={`#${encodeURIComponent(id)}`}>
                  {nameOf(council)}
                </a>
                <ol className="dw-list dw-row">
                  {recommendations.map(({ id: point, number, question }, i) => (
                    <li key={point}>
                      <a className="utrecht-link" href={`#${encodeURIComponent(`aanbeveling-${point}`)}`}>
                        {terms(question ? 'question' : 'recommendation', { number: number ?? i + 1 })}
                        <span className="dw-hidden">, {nameOf(council)}</span>
                      </a>
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
