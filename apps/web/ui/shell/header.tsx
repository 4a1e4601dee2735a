import { useNavigate } from '@tanstack/react-router';
import { useSession, useSignOut } from '../../api/session.ts';
import { useShared } from '../../texts/shared.ts';
import { Link, PlainLink } from '../link.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Nav } from './nav.tsx';
import { Wordmark } from './wordmark.tsx';

function Person() {
  const t = useShared();
  const session = useSession();
  const { mutate: signOut, isPending } = useSignOut();
  const navigate = useNavigate();
  if (!session) return <Link to="/inloggen">{t('signIn')}</Link>;
  const leave = () => signOut(undefined, { onSuccess: () => void navigate({ to: '/' }) });
  return (
    <>
      <span className="dw-header__person">{session.person.name}</span>
      <button type="button" className="dw-header__button" disabled={isPending} onClick={leave}>
        {t('signOut')}
      </button>
    </>
  );
}

export function Header() {
  const t = useShared();
  return (
    <header className="dw-header utrecht-page-header">
      <div className="dw-width dw-header__bar">
        <PlainLink to="/" className="dw-header__home" aria-label={t('home')}>
          <Wordmark />
        </PlainLink>
        <div className="dw-header__tools dw-no-print">
          <LanguageSwitch />
          <Person />
        </div>
      </div>
      <Nav />
    </header>
  );
}
