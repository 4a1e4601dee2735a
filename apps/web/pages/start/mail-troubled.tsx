import { useQueries } from '@tanstack/react-query';
import { isStuck, mailStateQuery } from '../../api/mail.ts';
import { useSession } from '../../api/session.ts';
import { useNameOf } from '../../lists/municipality.tsx';
import { textsOf } from '../../texts/texts-of.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/section.tsx';

const useTexts = textsOf({
  failed: {
    nl: '{{name}}: er is mail die niet aankomt, {{count}} in totaal.',
    en: '{{name}}: there is mail that does not arrive, {{count}} in all.',
  },
  stuck: {
    nl: '{{name}}: er wordt al een kwartier of langer geen mail verstuurd.',
    en: '{{name}}: no mail was sent for a quarter of an hour or longer.',
  },
  go: { nl: 'Mail bekijken', en: 'See the mail' },
});

/** Says to an administrator that mail does not arrive. */
export function MailTroubled() {
  const t = useTexts();
  const nameOf = useNameOf();
  const mine = useSession()?.memberships.filter(({ role }) => role === 'administrator') ?? [];
  const asked = useQueries({ queries: mine.map(({ municipality }) => mailStateQuery(municipality)) });
  return mine.map(({ municipality }, i) => {
    const state = asked[i]?.data;
    if (!state?.on) return null;
    const count = state.failed.length + state.again.length;
    const stuck = isStuck(state);
    if (count === 0 && !stuck) return null;
    const name = nameOf(municipality);
    return (
      <Notice key={municipality} type="warning">
        <p className="utrecht-paragraph">
          {stuck ? t('stuck', { name }) : t('failed', { name, count })}{' '}
          <Link to="/beheer/$municipality/mail" params={{ municipality }}>
            {t('go')}
          </Link>
        </p>
      </Notice>
    );
  });
}
