import type { InfluenceView, TrajectoryView } from '#projections';
import type { ReactNode } from 'react';
import type { DeadlineItem } from '../api/answers.ts';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { Badge } from '../ui/badge.tsx';
import { Card, Fact, Facts } from '../ui/section.tsx';
import { OUTCOME_TONES } from '../ui/tones.ts';
import { DisputeAgreed } from './agreed.tsx';
import { Corrected } from './corrected.tsx';
import { correctedIn } from './corrections.ts';
import { Due } from './due.tsx';
import { nameIn, numbersIn } from './names.ts';
import { useTrajectoryTexts } from './texts.ts';

/** What was decided, by whom, on which text. */
export function Decisions({ trajectory }: { trajectory: TrajectoryView }) {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  const { date } = useDates();
  const nameOf = nameIn(trajectory);
  return (
    <ul className="dw-list dw-stack">
      {trajectory.decisions.map(({ authority, by, outcome, on, draftVersion, because }) => (
        <li key={`${authority} ${on}`}>
          <Card>
            <div className="dw-row">
              <h3 className="utrecht-heading-3">{nameOf(authority)}</h3>
              <Badge about="outcome" tone={OUTCOME_TONES[outcome]}>
                {terms(`outcome.${outcome}`)}
              </Badge>
            </div>
            <Facts>
              <Fact name={t('decision.on')}>{date(on)}</Fact>
              <Fact name={t('decision.by')}>{t(`decision.who.${by}`)}</Fact>
              {draftVersion !== undefined && (
                <Fact name={t('decision.text')}>{terms('version', { version: draftVersion })}</Fact>
              )}
            </Facts>
            {because !== undefined && <p className="utrecht-paragraph">{t('decision.because', { why: because })}</p>}
            <Corrected trajectory={trajectory} entries={correctedIn.decision(trajectory, authority, on)} />
          </Card>
        </li>
      ))}
    </ul>
  );
}

interface CommitmentsProps {
  readonly trajectory: TrajectoryView;
  readonly influence: InfluenceView;
  readonly deadlines: readonly DeadlineItem[];
  /** The link to the way of one recommendation. */
  readonly threadLink: (recommendation: string, text: string) => ReactNode;
}

/** What was promised in answers that were published: once, also where one text answers several points. */
export function commitmentsIn({ recommendations }: InfluenceView) {
  const all = recommendations.flatMap(({ id: recommendation, council, question, answers }) =>
    answers
      .filter(({ publishedOn }) => publishedOn !== undefined)
      .flatMap(({ authority, commitments = [] }) =>
        commitments.map((commitment) => ({ ...commitment, authority, point: { recommendation, council, question } })),
      ),
  );
  return [...Map.groupBy(all, ({ id }) => id).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, points: same.map(({ point }) => point) }] : [];
  });
}

type Point = ReturnType<typeof commitmentsIn>[number]['point'];

/** What was promised, by whom and in answer to what, by when, and whether it was done. */
export function Commitments({ trajectory, influence, deadlines, threadLink }: CommitmentsProps) {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  const nameOf = nameIn(trajectory);
  const numbers = numbersIn(trajectory);
  const pointOf = ({ recommendation, council, question }: Point) =>
    t('commitment.point', {
      recommendation: terms(question ? 'question' : 'recommendation', { number: numbers.get(recommendation) ?? 0 }),
      council: nameOf(council),
    });
  const { date } = useDates();
  return (
    <ul className="dw-list dw-stack">
      {commitmentsIn(influence).map((promised) => {
        const { id, text, dueOn, fulfilled, authority, points } = promised;
        const due = deadlines.find(({ kind, of }) => kind === 'commitment' && of === id);
        return (
          <li key={id} id={id}>
            <Card>
              <p className="utrecht-paragraph dw-prose" lang="nl">
                {text}
              </p>
              <Facts>
                <Fact name={t('commitment.by')}>{nameOf(authority)}</Fact>
                <Fact name={t('commitment.answers')}>
                  {points.map((point) => (
                    <div key={point.recommendation}>{threadLink(point.recommendation, pointOf(point))}</div>
                  ))}
                </Fact>
                <Fact name={t('commitment.due')}>
                  {due ? <Due deadline={due} /> : dueOn === undefined ? t('commitment.undated') : date(dueOn)}
                </Fact>
                {fulfilled && (
                  <Fact name={t('commitment.done', { date: date(fulfilled.on) })}>{fulfilled.evidence}</Fact>
                )}
              </Facts>
              <Corrected trajectory={trajectory} entries={correctedIn.commitment(trajectory, id)} />
            </Card>
          </li>
        );
      })}
    </ul>
  );
}

/** Where a council said that agreements were not kept, and how it ended. */
export function Disputes({ trajectory }: { trajectory: TrajectoryView }) {
  const t = useTrajectoryTexts();
  const { date } = useDates();
  const nameOf = nameIn(trajectory);
  return (
    <ul className="dw-list dw-stack">
      {trajectory.disputes.map(({ council, ground, raisedOn, settledOn, outcome }) => (
        <li key={`${council} ${raisedOn}`}>
          <Card>
            <h3 className="utrecht-heading-3">{t('dispute.raised', { who: nameOf(council), date: date(raisedOn) })}</h3>
            <p className="utrecht-paragraph dw-prose" lang="nl">
              {ground}
            </p>
            <p className="utrecht-paragraph">
              {settledOn === undefined
                ? t('dispute.open')
                : t('dispute.settled', { date: date(settledOn), outcome: outcome ?? '' })}
            </p>
            <DisputeAgreed trajectory={trajectory} />
            <Corrected trajectory={trajectory} entries={correctedIn.dispute(trajectory, raisedOn, settledOn)} />
          </Card>
        </li>
      ))}
    </ul>
  );
}
