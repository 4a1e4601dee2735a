import { useSuspenseQuery } from '@tanstack/react-query';
import type { SessionAnswer } from '../../api/answers.ts';
import { deadlinesQuery } from '../../api/queries.ts';
import { onlyMunicipality } from '../../overview/municipality.tsx';
import { Link } from '../../ui/link.tsx';
import { useTexts } from './texts.ts';

const MOST = 50;

/** What is late in somebody's municipality, whoever has to do it: who is accountable, or waits for it, wants to know. */
export const lateQuery = (session: SessionAnswer) =>
  deadlinesQuery({ municipality: onlyMunicipality(session), state: 'overdue', limit: MOST });

export function Late({ session }: { session: SessionAnswer }) {
  const t = useTexts();
  const { items, next } = useSuspenseQuery(lateQuery(session)).data;
  if (items.length === 0) return null;
  return (
    <p className="utrecht-paragraph">
      {next === undefined ? t('late', { count: items.length }) : t('lateMany', { count: items.length })}{' '}
      <Link to="/termijnen" search={{ state: 'overdue' }}>
        {t('lateLink')}
      </Link>
    </p>
  );
}
