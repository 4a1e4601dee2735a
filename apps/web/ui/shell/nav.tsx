import { IconMenu2, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { rolesOf, useSession } from '../../api/session.ts';
import { nav } from '../../pages/nav.ts';
import { useShared } from '../../texts/shared.ts';
import { PlainLink } from '../link.tsx';

/** The pages that somebody goes to, by what they are (see pages/nav.ts). */
export function Nav() {
  const t = useShared();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const roles = rolesOf(session);
  const mine = nav.filter((entry) => (session ? !entry.roles || entry.roles.some((r) => roles.includes(r)) : false));
  const Icon = open ? IconX : IconMenu2;
  return (
    <nav aria-label={t('nav.label')} className="dw-nav utrecht-nav-bar dw-no-print">
      <div className="dw-width">
        <button
          type="button"
          className="dw-nav__toggle"
          aria-expanded={open}
          aria-controls="hoofdmenu"
          onClick={() => setOpen(!open)}
        >
          <Icon className="dw-icon" aria-hidden="true" />
          {t('nav.menu')}
        </button>
        <ul id="hoofdmenu" className={`dw-list dw-nav__list${open ? ' dw-nav__list--open' : ''}`}>
          {mine.map(({ to, text }) => (
            <li key={to}>
              <PlainLink
                to={to}
                className="dw-nav__link"
                activeOptions={{ exact: to === '/' }}
                activeProps={{ 'aria-current': 'page' }}
                onClick={() => setOpen(false)}
              >
                {t(`nav.${text}`)}
              </PlainLink>
            </li>
          ))}
          <li>
            <a className="dw-nav__link" href="/openbaar">
              {t('nav.public')}
            </a>
          </li>
        </ul>
      </div>
    </nav>
  );
}
