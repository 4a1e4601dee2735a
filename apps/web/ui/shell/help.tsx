import { useRouterState } from '@tanstack/react-router';
import { rolesOf, useSession } from '../../api/session.ts';
import { helpFor } from '../../pages/help.ts';
import { useShared } from '../../texts/shared.ts';

/** The way to what the handbook tells of the page that is shown, for what somebody is. */
export function Help() {
  const t = useShared();
  const session = useSession();
  const route = useRouterState({ select: ({ matches }) => matches.at(-1)?.fullPath ?? '' });
  return (
    <a className="utrecht-link" href={helpFor(route, rolesOf(session))}>
      {t('footer.help')}
    </a>
  );
}
