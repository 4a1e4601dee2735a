import { useQuery } from '@tanstack/react-query';
import { adviceTermQuery } from '../../../api/queries.ts';
import { isWholeDay, useDates } from '../../../texts/dates.ts';
import { useShared } from '../../../texts/shared.ts';
import { writtenTerm, type TermValues } from './term.ts';
import { useTexts } from './texts.ts';

interface DueProps {
  readonly dossier: string;
  readonly term: TermValues;
  /** The day on which it is asked, as it is filled in; empty is today. */
  readonly on: string;
  /** Of an urgent request the usual term may be another. */
  readonly urgent: boolean;
  /** Whose it is, where each has its own. */
  readonly council?: string | undefined;
}

/** Until when a council would have, and why: reckoned by the API, before anything is sent. */
export function Due({ dossier, term, on, urgent, council }: DueProps) {
  const t = useTexts();
  const shared = useShared();
  const { date } = useDates();
  const written = urgent && term.how === 'usual' ? 'urgent' : writtenTerm(term);
  const isPartial = on !== '' && !isWholeDay(on);
  const asked = written !== undefined && !isPartial;
  const { data, error } = useQuery({
    ...adviceTermQuery(dossier, written ?? '', on === '' ? undefined : on),
    enabled: asked,
  });
  const said = () => {
    if (isPartial) return t('due.partial');
    if (written === undefined) return t('due.asked');
    if (error) return t('due.unknown', { why: error.message });
    if (!data) return '';
    return council === undefined
      ? t('due.by', { date: date(data.dueOn) })
      : t('due.of', { council, date: date(data.dueOn) });
  };
  return (
    <div className="dw-due">
      <p className="utrecht-paragraph" role="status">
        {said()}
      </p>
      {asked && data && (
        <details className="dw-more">
          <summary>{shared('due.why')}</summary>
          <p className="utrecht-paragraph" lang="nl">
            {data.explanation.text}
          </p>
        </details>
      )}
    </div>
  );
}
