import type { ReactNode } from 'react';
import type { InfluenceView, TrajectoryView } from '#projections';
import { keptUntraced } from '../answer.tsx';
import { nameIn, numbersIn } from '../names.ts';
import { useTerms } from '../../texts/terms.ts';
import { Section } from '../../ui/section.tsx';
import { useTextTexts } from './texts.ts';

interface NothingChangedProps {
  readonly trajectory: TrajectoryView;
  readonly influence: Pick<InfluenceView, 'recommendations'>;
  readonly pointLink: (recommendation: string, text: string) => ReactNode;
}

/** What was adopted, and of which nobody can see where: not shown yet, or said that nothing changed. */
export function NothingChanged({ trajectory, influence, pointLink }: NothingChangedProps) {
  const t = useTextTexts();
  const terms = useTerms();
  const nameOf = nameIn(trajectory);
  const numbers = numbersIn(trajectory);
  const points = influence.recommendations.flatMap(({ id, text, council, answers }) =>
    answers.flatMap(({ authority, influence: seen, traces, commitments = [] }) =>
      (seen === 'untraced' && !keptUntraced({ influence: seen, commitments })) || seen === 'none'
        ? [{ id, text, council, authority, why: traces.at(-1)?.note }]
        : [],
    ),
  );
  return (
    <Section id="overgenomen" title={t('nothing.title')}>
      {points.length === 0 ? (
        <p className="utrecht-paragraph">{t('nothing.none')}</p>
      ) : (
        <ul className="dw-bullets">
          {points.map(({ id, text, council, authority, why }) => (
            <li key={`${id} ${authority}`}>
              {pointLink(id, `${terms('recommendation', { number: numbers.get(id) ?? id })}, ${nameOf(council)}`)}
              <span lang="nl">{`: ${text}`}</span>
              {why !== undefined && <span lang="nl">{` (${t('nothing.said', { why })})`}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
