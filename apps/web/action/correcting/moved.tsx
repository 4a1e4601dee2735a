import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { MovedDeadlines } from '../../api/answers.ts';
import { movedDeadlinesQuery } from '../../api/queries.ts';
import { useFormContext } from '../../form/context.ts';
import { useAboutPoint } from '../../lists/about-point.ts';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { useCorrectingTexts } from './texts.ts';

type MovedDeadline = MovedDeadlines['items'][number];

const WRITTEN = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

function useMovedSentence(): (item: MovedDeadline) => string {
  const t = useCorrectingTexts();
  const terms = useTerms();
  const { date } = useDates();
  const about = useAboutPoint();
  return ({ kind, whoName, from, to, was, becomes, ...point }) => {
    const what = [terms(`deadlineKind.${kind}`), about(point)].filter(Boolean).join(', ');
    const states = { was: terms(`deadlineState.${was}`), becomes: terms(`deadlineState.${becomes}`) };
    if (from === to) return t('moves.state', { what, who: whoName, ...states });
    const day = t('moves.day', { what, who: whoName, from: date(from), to: date(to) });
    return was === becomes ? day : t('moves.both', { day, ...states });
  };
}

interface MovedProps {
  readonly dossier: string;
  /** What is corrected, and the date that it has. */
  readonly entry: { readonly revision: number; readonly date: string };
}

/** Which deadlines move with the date that is filled in: reckoned by the API, before anything is corrected. */
export function Moved({ dossier, entry }: MovedProps) {
  const t = useCorrectingTexts();
  const { form } = useFormContext();
  const sentenceOf = useMovedSentence();
  const written = form.get('trueDate');
  const trueDate = useDeferredValue(typeof written === 'string' ? written : '');
  const asked = trueDate !== entry.date && WRITTEN.test(trueDate);
  const { data } = useQuery({ ...movedDeadlinesQuery(dossier, entry.revision, trueDate), enabled: asked });
  const items = asked ? (data?.items ?? []) : [];
  return (
    <div role="status">
      {items.length > 0 && (
        <>
          <p className="utrecht-paragraph">{t('moves.lead')}</p>
          <ul className="dw-bullets">
            {items.map((item) => (
              <li key={`${item.kind} ${item.of} ${item.whoName}`}>{sentenceOf(item)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
