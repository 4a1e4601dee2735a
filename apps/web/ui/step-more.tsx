import { useLocation } from '@tanstack/react-router';
import { useSession } from '../api/session.ts';
import { useShared } from '../texts/shared.ts';
import { Link } from './link.tsx';

/** Signed in too weakly for this: a step more, and they come back to this form with what they typed. */
export function StepMore() {
  const t = useShared();
  const { href } = useLocation();
  const through = useSession()?.through;
  return (
    <>
      <p className="utrecht-paragraph">{t('form.tooWeak.text')}</p>
      {through === undefined || through === 'own' ? (
        <Link to="/inloggen" search={{ terug: href }}>
          {t('form.tooWeak.link')}
        </Link>
      ) : (
        <a
          className="utrecht-link"
          href={`/aanmelden/${through}?${new URLSearchParams({ sterker: 'ja', terug: href }).toString()}`}
        >
          {t('form.tooWeak.link')}
        </a>
      )}
    </>
  );
}
