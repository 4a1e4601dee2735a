import type { TrajectoryView } from '#projections';
import { Fragment, type ReactNode } from 'react';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { textsOf } from '../texts/texts-of.ts';
import { Badge } from '../ui/badge.tsx';
import { Card } from '../ui/section.tsx';
import { RAAD_TONES } from '../ui/tones.ts';
import { Corrected } from './corrected.tsx';
import { correctedIn } from './corrections.ts';
import { nameIn, numbersIn } from './names.ts';

const useTexts = textsOf({
  about: { nl: 'Over:', en: 'About:' },
  point: { nl: '{{recommendation}} van {{council}}', en: '{{recommendation}} of {{council}}' },
});

type Act = NonNullable<TrajectoryView['raadActs']>[number];

/** What the gemeenteraad itself did about one recommendation. */
export const raadActsOn = ({ raadActs = [] }: Pick<TrajectoryView, 'raadActs'>, recommendation: string): Act[] =>
  raadActs.filter(({ recommendations = [] }) => recommendations.includes(recommendation));

export const RaadActText = ({ act: { title, text } }: { act: Act }) => (
  <>
    <p className="utrecht-paragraph">
      <strong lang="nl">{title}</strong>
    </p>
    {text !== undefined && (
      <p className="utrecht-paragraph dw-prose" lang="nl">
        {text}
      </p>
    )}
  </>
);

interface RaadActsProps {
  readonly trajectory: TrajectoryView;
  /** The link to the way of one recommendation. */
  readonly threadLink: (recommendation: string, text: string) => ReactNode;
}

/** Motions, amendments and questions of the gemeenteraad, each with how it ended and what it is about. */
export function RaadActs({ trajectory, threadLink }: RaadActsProps) {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  const nameOf = nameIn(trajectory);
  const numbers = numbersIn(trajectory);
  const pointOf = (id: string) => {
    const advice = trajectory.advices.find(({ recommendations }) => recommendations.some((point) => point.id === id));
    const question = advice?.recommendations.find((point) => point.id === id)?.question;
    return t('point', {
      recommendation: terms(question ? 'question' : 'recommendation', { number: numbers.get(id) ?? 0 }),
      council: nameOf(advice?.council ?? ''),
    });
  };
  return (
    <ul className="dw-list dw-stack">
      {(trajectory.raadActs ?? []).map((act) => (
        <li key={`${act.on} ${act.title}`}>
          <Card>
            <div className="dw-row">
              <h3 className="utrecht-heading-3">{terms(`raadAct.${act.kind}`)}</h3>
              <Badge about="raadOutcome" tone={RAAD_TONES[act.outcome]}>
                {terms(`raadOutcome.${act.outcome}`)}
              </Badge>
              <span className="dw-small dw-muted">{date(act.on)}</span>
            </div>
            <RaadActText act={act} />
            <Corrected trajectory={trajectory} entries={correctedIn.raadAct(trajectory, act.on, act.title)} />
            {(act.recommendations ?? []).length > 0 && (
              <p className="utrecht-paragraph">
                {t('about')}{' '}
                {(act.recommendations ?? []).map((id, i) => (
                  <Fragment key={id}>
                    {i > 0 && ', '}
                    {threadLink(id, pointOf(id))}
                  </Fragment>
                ))}
              </p>
            )}
          </Card>
        </li>
      ))}
    </ul>
  );
}
