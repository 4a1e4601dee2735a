import type { TrajectoryView } from '#projections';
import type { DeadlineItem } from '../api/answers.ts';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { Badge } from '../ui/badge.tsx';
import { Card, Fact, Facts } from '../ui/section.tsx';
import { REQUEST_TONES } from '../ui/tones.ts';
import { Corrected } from './corrected.tsx';
import { correctedIn } from './corrections.ts';
import { Due } from './due.tsx';
import { nameIn } from './names.ts';
import { useTrajectoryTexts } from './texts.ts';

interface RequestsProps {
  readonly trajectory: TrajectoryView;
  readonly deadlines: readonly DeadlineItem[];
}

/** What was asked of whom, by when, and what came of it. */
export function Requests({ trajectory, deadlines }: RequestsProps) {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  const { date } = useDates();
  const nameOf = nameIn(trajectory);
  return (
    <ul className="dw-list dw-stack">
      {trajectory.requests.map((request) => {
        // A council that declined was neither in time nor late.
        const due =
          request.state === 'declined'
            ? undefined
            : deadlines.find(({ kind, of }) => kind === 'advice' && of === request.id);
        return (
          <li key={request.id} id={request.id}>
            <Card>
              <div className="dw-row">
                <h3 className="utrecht-heading-3">{nameOf(request.council)}</h3>
                <Badge about="request" tone={REQUEST_TONES[request.state]}>
                  {terms(`request.${request.state}`)}
                </Badge>
              </div>
              {request.questions.length > 0 && (
                <ul className="dw-bullets">
                  {request.questions.map((question) => (
                    <li key={question}>{question}</li>
                  ))}
                </ul>
              )}
              <Facts>
                <Fact name={t('request.on')}>{date(request.requestedOn)}</Fact>
                {request.draftVersion !== undefined && (
                  <Fact name={t('request.version')}>{terms('version', { version: request.draftVersion })}</Fact>
                )}
                <Fact name={t('request.due')}>{due ? <Due deadline={due} /> : date(request.dueOn)}</Fact>
                {request.settledOn !== undefined && <Fact name={t('request.settled')}>{date(request.settledOn)}</Fact>}
              </Facts>
              {request.reason !== undefined && (
                <p className="utrecht-paragraph dw-prose" lang="nl">
                  {request.reason}
                </p>
              )}
              {request.withoutInvolvementBecause !== undefined && (
                <p className="utrecht-paragraph">
                  {t('request.withoutInvolvement', { why: request.withoutInvolvementBecause })}
                </p>
              )}
              {request.withoutTextBecause !== undefined && (
                <p className="utrecht-paragraph">{t('request.withoutText', { why: request.withoutTextBecause })}</p>
              )}
              {request.urgentBecause !== undefined && (
                <p className="utrecht-paragraph">{t('request.urgent', { why: request.urgentBecause })}</p>
              )}
              <Corrected trajectory={trajectory} entries={correctedIn.request(trajectory, request.id)} />
            </Card>
          </li>
        );
      })}
    </ul>
  );
}
