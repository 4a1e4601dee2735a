import { useSuspenseQuery } from '@tanstack/react-query';
import type { SessionAnswer } from '../../api/answers.ts';
import { Link } from '../../ui/link.tsx';
import { lateQuery } from './late-query.ts';
import { useTexts } from './texts.ts';

export function Late({ session }: { session: SessionAnswer }) {
  const t = useTexts();
  const { items, next } = useSuspenseQuery(lateQuery(session)).data;
  const before = items.filter(({ broughtInOn }) => broughtInOn !== undefined).length;
  if (items.length === 0) return null;
  return (
    <p className="utrecht-paragraph">
      {next === undefined ? t('late', { count: items.length }) : t('lateMany', { count: items.length })}{' '}
      {next === undefined && before > 0 && `${t('lateBefore', { count: before })} `}
      <Link to="/termijnen" search={{ state: 'overdue' }}>
        {t('lateLink')}
      </Link>
    </p>
  );
}
