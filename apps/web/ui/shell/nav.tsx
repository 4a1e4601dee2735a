import { rolesOf, useSession } from '../../api/session.ts';
import { nav } from '../../pages/nav.ts';
import { useShared } from '../../texts/shared.ts';
import { PlainLink } from '../link.tsx';

/** The pages that somebody goes to, by what they are (see pages/nav.ts). */
export function Nav({ close }: { readonly close: () => void }) {
  const t = useShared();
  const session = useSession();
  const roles = rolesOf(session);
  const mine = nav.filter((entry) => (session ? !entry.roles || entry.roles.some((r) => roles.includes(r)) : false));
  return (
    <nav aria-label={t('nav.label')} className="dw-nav dw-header__folds utrecht-nav-bar dw-no-print">
      <div className="dw-width">
        <ul id="hoofdmenu" className="dw-list dw-nav__list">
          {mine.map(({ to, text }) => (
            <li key={to}>
              <PlainLink
                to={to}
                className="dw-nav__link"
                activeOptions={{ exact: to === '/' }}
                activeProps={{ 'aria-current': 'page' }}
                onClick={close}
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
