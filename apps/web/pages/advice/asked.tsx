import type { TrajectoryAnswer } from '../../api/answers.ts';
import { daysUntil, useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { Card } from '../../ui/section.tsx';
import { useTexts } from './texts.ts';

/** What the council was asked, by when, and on which text; or that it speaks by itself. */
export function Asked({ trajectory, request: id }: { trajectory: TrajectoryAnswer; request: string | undefined }) {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  const request = trajectory.requests.find((r) => r.id === id);
  if (!request) return <p className="utrecht-paragraph">{t('unasked')}</p>;
  const draft = trajectory.drafts.find(({ version }) => version === request.draftVersion);
  return (
    <Card tone="accent">
      <h2 className="utrecht-heading-3">{t('asked.title')}</h2>
      {request.questions.length > 0 && (
        <ul className="dw-bullets">
          {request.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      )}
      <p className="utrecht-paragraph">
        {t('asked.due', { date: date(request.dueOn) })}
        {daysUntil(request.dueOn) < 0 && `. ${t('asked.late')}`}
      </p>
      {draft?.text !== undefined && (
        <details className="dw-more">
          <summary>{t('asked.text', { version: terms('version', { version: draft.version }) })}</summary>
          <p className="utrecht-paragraph dw-prose">{draft.text}</p>
        </details>
      )}
    </Card>
  );
}
