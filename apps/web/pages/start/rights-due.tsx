import { useQueries } from '@tanstack/react-query';
import { rightsReviewQuery } from '../../api/audit.ts';
import { useSession } from '../../api/session.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/section.tsx';
import { useNameOf } from '../../lists/municipality.tsx';

const useTexts = textsOf({
  due: {
    nl: '{{name}}: het is een jaar of langer geleden dat is nagelopen wie wat mag.',
    en: '{{name}}: it is a year or longer ago that somebody looked at who may what.',
  },
  go: { nl: 'Rechten nalopen', en: 'Look at who may what' },
});

/** Says to an administrator that the yearly look at the rights is due. */
export function RightsDue() {
  const t = useTexts();
  const nameOf = useNameOf();
  const mine = useSession()?.memberships.filter(({ role }) => role === 'administrator') ?? [];
  const asked = useQueries({ queries: mine.map(({ municipality }) => rightsReviewQuery(municipality)) });
  return mine.map(({ municipality }, i) =>
    asked[i]?.data?.due ? (
      <Notice key={municipality} type="warning">
        <p className="utrecht-paragraph">
          {t('due', { name: nameOf(municipality) })}{' '}
          <Link to="/beheer/$municipality/rechten" params={{ municipality }}>
            {t('go')}
          </Link>
        </p>
      </Notice>
    ) : null,
  );
}
