import type { DeadlineItem } from '../api/answers.ts';
import { Fragment, type ReactNode } from 'react';
import { useDates } from '../texts/dates.ts';
import { useShared } from '../texts/shared.ts';
import { useTerms } from '../texts/terms.ts';
import { Badge } from '../ui/badge.tsx';
import { DEADLINE_TONES } from '../ui/tones.ts';
import { useTrajectoryTexts } from './texts.ts';
import './trajectory.css';

interface DueProps {
  readonly deadline: DeadlineItem;
  /** The date in words, where no name stands above it. */
  readonly children?: ReactNode;
}

/** A due date with how it stands, and why it is that date. */
export function Due({ deadline, children }: DueProps) {
  const t = useTrajectoryTexts();
  const shared = useShared();
  const terms = useTerms();
  const { date, distance } = useDates();
  const { kind, dueOn, state, explanation, extensions, broughtInOn } = deadline;
  const waits = state === 'open' || state === 'overdue';
  return (
    <div className="dw-due">
      <div className="dw-due__line">
        <span>{children ?? date(dueOn)}</span>
        <Badge tone={broughtInOn === undefined ? DEADLINE_TONES[state] : 'neutral'}>
          {waits ? `${terms(`deadlineState.${state}`)}, ${distance(dueOn)}` : terms(`deadlineState.${state}`)}
        </Badge>
      </div>
      {broughtInOn !== undefined && (
        <div className="dw-small dw-muted">{t('due.before', { date: date(broughtInOn) })}</div>
      )}
      <details className="dw-more">
        <summary>
          {shared('due.why')}
          <span className="dw-hidden">{` ${terms(`deadlineKind.${kind}`)}, ${date(dueOn)}`}</span>
        </summary>
        {explanation === undefined ? (
          <p className="utrecht-paragraph">{t(`due.given.${kind}`)}</p>
        ) : (
          <p className="utrecht-paragraph" lang="nl">
            {explanation.text}
          </p>
        )}
        {extensions.map(({ on, from, until, reason, note }) => (
          <Fragment key={on + until}>
            <p className="utrecht-paragraph">
              {`${from === undefined ? shared('due.dated', { until: date(until) }) : shared('due.extended', { from: date(from), until: date(until) })} (${date(on)}). ${t('due.reason', { reason })}`}
            </p>
            {note !== undefined && (
              <p className="utrecht-paragraph" lang="nl">
                {note}
              </p>
            )}
          </Fragment>
        ))}
      </details>
    </div>
  );
}
