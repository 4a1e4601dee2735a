import { useQuery } from '@tanstack/react-query';
import { unreadQuery } from '../../api/news.ts';
import { useShared } from '../../texts/shared.ts';
import { PlainLink } from '../link.tsx';

const MOST = 100;

/** How much is new for whoever is signed in, and the way there. */
export function NewForYou() {
  const t = useShared();
  const unread = useQuery(unreadQuery).data?.unread ?? 0;
  const many = unread >= MOST ? `${MOST - 1}+` : String(unread);
  return (
    <PlainLink to="/nieuw" className="dw-header__button">
      {unread === 0 ? t('news.none') : t('news.some', { many })}
    </PlainLink>
  );
}
