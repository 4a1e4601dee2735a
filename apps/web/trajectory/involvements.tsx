import type { InfluenceView, TrajectoryView } from '#projections';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { Badge } from '../ui/badge.tsx';
import { Card, Fact, Facts } from '../ui/section.tsx';
import { EFFECT_TONES } from '../ui/tones.ts';
import { Corrected } from './corrected.tsx';
import { correctedIn } from './corrections.ts';
import { nameIn } from './names.ts';
import { Traces } from './traces.tsx';
import { useTrajectoryTexts } from './texts.ts';
import { LastRecognised } from './verdict.tsx';

interface InvolvementsProps {
  readonly trajectory: TrajectoryView;
  readonly findings: InfluenceView['findings'];
}

/** Who was spoken with before advice was asked, and what became of what they said. */
export function Involvements({ trajectory, findings }: InvolvementsProps) {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  const { date, list } = useDates();
  return (
    <>
      <ul className="dw-list dw-stack">
        {trajectory.involvements.map(({ form, on, groupsReached, groupsMissing }) => (
          <li key={`${on} ${form}`}>
            <Card>
              <h3 className="utrecht-heading-3">{form.charAt(0).toUpperCase() + form.slice(1)}</h3>
              <Facts>
                <Fact name={t('involvement.on')}>{date(on)}</Fact>
                {groupsReached.length > 0 && <Fact name={t('involvement.reached')}>{list(groupsReached)}</Fact>}
                {groupsMissing.length > 0 && <Fact name={t('involvement.missing')}>{list(groupsMissing)}</Fact>}
              </Facts>
              <Corrected trajectory={trajectory} entries={correctedIn.involvement(trajectory, on, form)} />
            </Card>
          </li>
        ))}
      </ul>
      {findings.length > 0 && (
        <>
          <h3 className="utrecht-heading-3">{t('involvement.findings')}</h3>
          <ol className="dw-list dw-points">
            {findings.map(({ id, text, influence, traces, judgements = [] }, i) => (
              <li key={id} className="dw-point" id={id}>
                <span className="dw-point__number" aria-hidden="true">
                  {i + 1}
                </span>
                <div className="dw-stack dw-stack--tight">
                  <p className="utrecht-paragraph">{text}</p>
                  {influence !== undefined && (
                    <div className="dw-answer__badges">
                      <Badge about="effect" tone={EFFECT_TONES[influence]}>
                        {terms(`effect.${influence}`)}
                      </Badge>
                      <LastRecognised traced={{ traces, judgements }} nameOf={nameIn(trajectory)} />
                    </div>
                  )}
                  {judgements.map(({ comment }, at) =>
                    comment === undefined ? null : (
                      <p key={at} className="utrecht-paragraph dw-prose">
                        <strong>{t('involvement.council')}</strong> {comment}
                      </p>
                    ),
                  )}
                  <Traces traces={traces} folded />
                  <Corrected trajectory={trajectory} entries={correctedIn.finding(trajectory, id)} />
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
