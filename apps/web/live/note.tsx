import { useLocation } from '@tanstack/react-router';
import { IconCloudOff, IconLock, IconRefresh, IconX } from '@tabler/icons-react';
import { useDates } from '../texts/dates.ts';
import { useShared } from '../texts/shared.ts';
import { useTerms } from '../texts/terms.ts';
import { Link } from '../ui/link.tsx';
import { useLive, type Live } from './use-live.ts';
import './note.css';

const ICONS = { live: IconRefresh, lost: IconCloudOff, ended: IconLock };

function useSaying({ status, news }: Live): string {
  const t = useShared();
  const terms = useTerms();
  const { time, list } = useDates();
  if (status === 'lost') return t('live.lost');
  if (status === 'ended') return t('live.ended');
  if (!news) return '';
  const what = list(news.events.slice(0, 3).map((event) => terms(`happened.${event}`)));
  if (news.dossiers > 1) return t('live.several', { time: time(news.at), count: news.dossiers });
  return news.title === undefined
    ? t('live.one', { time: time(news.at), what })
    : t('live.titled', { time: time(news.at), what, title: news.title });
}

/** A quiet word at the edge of the page: it takes no focus, moves nothing, and stays until it is closed. */
export function LiveNote() {
  const t = useShared();
  const { dismiss, ...live } = useLive();
  const { href, pathname } = useLocation();
  const text = useSaying(live);
  const Icon = ICONS[live.status];
  const back = live.status === 'ended' && pathname !== '/inloggen';
  return (
    <div className="dw-live dw-no-print">
      <div role="status" className="dw-live__say">
        {text !== '' && (
          <p className={`dw-live__note dw-live__note--${live.status}`}>
            <Icon className="dw-icon" aria-hidden="true" />
            <span>{text}</span>
            {back && (
              <Link to="/inloggen" search={{ terug: href }}>
                {t('signIn')}
              </Link>
            )}
            {live.status !== 'lost' && (
              <button type="button" className="dw-live__close" onClick={dismiss} aria-label={t('close')}>
                <IconX className="dw-icon" aria-hidden="true" />
              </button>
            )}
          </p>
        )}
      </div>
    </div>
  );
}
