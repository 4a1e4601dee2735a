import { useRouterState } from '@tanstack/react-router';
import { rolesOf, useSession } from '../../api/session.ts';
import { helpFor } from '../../pages/help.ts';
import { handbookIn } from '../../texts/languages.ts';
import { useShared } from '../../texts/shared.ts';
import { useLanguage } from '../../texts/texts-of.ts';

/** The way to what the handbook tells of the page that is shown, for what somebody is. */
export function Help() {
  const t = useShared();
  const language = useLanguage();
  const session = useSession();
  const route = useRouterState({ select: ({ matches }) => matches.at(-1)?.fullPath ?? '' });
  return (
    <a className="utrecht-link" href={handbookIn(language, helpFor(route, rolesOf(session)))}>
      {t('footer.help')}
    </a>
  );
}
