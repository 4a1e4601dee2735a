import { IconMenu2, IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession, useSignOut } from '../../api/session.ts';
import { useShared } from '../../texts/shared.ts';
import { Link, PlainLink } from '../link.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Nav } from './nav.tsx';
import { NewForYou } from './new-for-you.tsx';
import { Wordmark } from './wordmark.tsx';

function Person() {
  const t = useShared();
  const session = useSession();
  const { mutate: signOut, isPending } = useSignOut();
  const navigate = useNavigate();
  if (!session) return <Link to="/inloggen">{t('signIn')}</Link>;
  const leave = () =>
    signOut(undefined, {
      // Who came through a sign-in service is still signed in there: it asks, and leads back.
      onSuccess: (done) => (done ? globalThis.location.assign(done.goOn) : void navigate({ to: '/' })),
    });
  return (
    <>
      <NewForYou />
      <PlainLink to="/uw-rollen" className="dw-header__person">
        <span className="dw-hidden">{t('roles')}: </span>
        {session.person.name}
      </PlainLink>
      <button type="button" className="dw-header__button" disabled={isPending} onClick={leave}>
        {t('signOut')}
      </button>
    </>
  );
}

/** On a narrow screen, and where a page is read at 400 %, all but the name folds behind one button (WCAG 1.4.10). */
export function Header() {
  const t = useShared();
  const [open, setOpen] = useState(false);
  const Icon = open ? IconX : IconMenu2;
  return (
    <header className={`dw-header utrecht-page-header${open ? ' dw-header--open' : ''}`}>
      <div className="dw-width dw-header__bar">
        <PlainLink to="/" className="dw-header__home" aria-label={t('home')}>
          <Wordmark />
        </PlainLink>
        <button
          type="button"
          className="dw-header__toggle dw-no-print"
          aria-expanded={open}
          aria-controls="wie hoofdmenu"
          onClick={() => setOpen(!open)}
        >
          <Icon className="dw-icon" aria-hidden="true" />
          {t('nav.menu')}
        </button>
        <div id="wie" className="dw-header__tools dw-header__folds dw-no-print">
          <LanguageSwitch />
          <Person />
        </div>
      </div>
      <Nav close={() => setOpen(false)} />
    </header>
  );
}
