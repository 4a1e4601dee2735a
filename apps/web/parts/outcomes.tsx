import type { InfluenceView, TrajectoryView } from '#projections';
import type { DeadlineItem } from '../api/answers.ts';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/use-texts.ts';
import { Badge } from '../ui/badge.tsx';
import { Card, Fact, Facts } from '../ui/section.tsx';
import { OUTCOME_TONES } from '../ui/tones.ts';
import { Due } from './due.tsx';
import { nameIn } from './names.ts';
import { useParts } from './texts.ts';

/** What was decided, by whom, on which text. */
export function Decisions({ trajectory }: { trajectory: TrajectoryView }) {
  const t = useParts();
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
              <Badge tone={OUTCOME_TONES[outcome]}>{terms(`outcome.${outcome}`)}</Badge>
            </div>
            <Facts>
              <Fact name={t('decision.on')}>{date(on)}</Fact>
              <Fact name={t('decision.by')}>{t(`decision.who.${by}`)}</Fact>
              {draftVersion !== undefined && (
                <Fact name={t('decision.text')}>{terms('version', { version: draftVersion })}</Fact>
              )}
            </Facts>
            {because !== undefined && <p className="utrecht-paragraph">{t('decision.because', { why: because })}</p>}
          </Card>
        </li>
      ))}
    </ul>
  );
}

interface CommitmentsProps {
  readonly influence: InfluenceView;
  readonly deadlines: readonly DeadlineItem[];
}

/** What was promised in answers that were published. */
export const commitmentsIn = ({ recommendations }: InfluenceView) =>
  recommendations.flatMap(({ id, answers }) =>
    answers
      .filter(({ publishedOn }) => publishedOn !== undefined)
      .flatMap(({ authority, commitments = [] }) =>
        commitments.map((commitment) => ({ ...commitment, authority, recommendation: id })),
      ),
  );

/** What was promised, by when, and whether it was done. */
export function Commitments({ influence, deadlines }: CommitmentsProps) {
  const t = useParts();
  const { date } = useDates();
  return (
    <ul className="dw-list dw-stack">
      {commitmentsIn(influence).map(({ id, text, dueOn, fulfilled }) => {
        const due = deadlines.find(({ kind, of }) => kind === 'commitment' && of === id);
        return (
          <li key={id} id={id}>
            <Card>
              <p className="utrecht-paragraph dw-prose">{text}</p>
              <Facts>
                <Fact name={t('commitment.due')}>{due ? <Due deadline={due} /> : date(dueOn)}</Fact>
                {fulfilled && (
                  <Fact name={t('commitment.done', { date: date(fulfilled.on) })}>{fulfilled.evidence}</Fact>
                )}
              </Facts>
            </Card>
          </li>
        );
      })}
    </ul>
  );
}

/** Where a council said that agreements were not kept, and how it ended. */
export function Disputes({ trajectory }: { trajectory: TrajectoryView }) {
  const t = useParts();
  const { date } = useDates();
  const nameOf = nameIn(trajectory);
  return (
    <ul className="dw-list dw-stack">
      {trajectory.disputes.map(({ council, ground, raisedOn, settledOn, outcome }) => (
        <li key={`${council} ${raisedOn}`}>
          <Card>
            <h3 className="utrecht-heading-3">{t('dispute.raised', { who: nameOf(council), date: date(raisedOn) })}</h3>
            <p className="utrecht-paragraph dw-prose">{ground}</p>
            <p className="utrecht-paragraph">
              {settledOn === undefined
                ? t('dispute.open')
                : t('dispute.settled', { date: date(settledOn), outcome: outcome ?? '' })}
            </p>
          </Card>
        </li>
      ))}
    </ul>
  );
}
