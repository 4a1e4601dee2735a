import type { InfluenceView, TrajectoryView } from '#projections';
import { Fragment, type ReactNode } from 'react';
import type { ChangeOrigin } from '../../api/answers.ts';
import { useTerms } from '../../texts/terms.ts';
import { nameIn, numbersIn } from '../names.ts';
import { useTextTexts } from './texts.ts';

export interface CausesProps {
  readonly trajectory: TrajectoryView;
  readonly findings: InfluenceView['findings'];
  readonly causes: readonly ChangeOrigin[];
  /** The link to the way of one recommendation. */
  readonly pointLink: (recommendation: string, text: string) => ReactNode;
}

/** What a point is called, and whose it is. */
export function usePointName(trajectory: TrajectoryView) {
  const t = useTextTexts();
  const terms = useTerms();
  const nameOf = nameIn(trajectory);
  const numbers = numbersIn(trajectory);
  return (id: string): string => {
    const advice = trajectory.advices.find(({ recommendations }) => recommendations.some((one) => one.id === id));
    const said = advice?.recommendations.find((one) => one.id === id);
    const point = terms(said?.question ? 'question' : 'recommendation', { number: numbers.get(id) ?? id });
    return advice ? t('point', { point, council: nameOf(advice.council) }) : point;
  };
}

/** Whose point it is that a text changed, or what else made it change; each that is a point leads to its way. */
export function Causes({ trajectory, findings, causes, pointLink }: CausesProps) {
  const t = useTextTexts();
  const terms = useTerms();
  const pointName = usePointName(trajectory);
  const tell = ({ kind, recommendation, finding, because }: ChangeOrigin): ReactNode => {
    if (kind === 'recommendation') {
      const id = recommendation ?? '';
      return pointLink(id, pointName(id));
    }
    if (kind === 'finding') {
      const text = findings.find(({ id }) => id === finding)?.text ?? '';
      return <span lang="nl">{t('finding', { text })}</span>;
    }
    const cause = terms(`cause.${kind}`);
    return (
      <span lang={because === undefined ? undefined : 'nl'}>
        {because === undefined ? cause : t('explained', { cause, because })}
      </span>
    );
  };
  if (causes.length === 0) return t('unexplained');
  return causes.map((cause, i) => (
    <Fragment key={i}>
      {i > 0 && '; '}
      {tell(cause)}
    </Fragment>
  ));
}
