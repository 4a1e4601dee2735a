import { useQueries } from '@tanstack/react-query';
import { sharedCouncilsQuery } from '../../administration/queries.ts';
import { useSession } from '../../api/session.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/section.tsx';

const useTexts = textsOf({
  offered: {
    nl: '{{home}} biedt {{municipality}} een adviesraad aan: {{name}}.',
    en: '{{home}} offers a council to {{municipality}}: {{name}}.',
  },
  go: { nl: 'Bekijk het aanbod', en: 'See the offer' },
});

/** Says to an administrator that another municipality offers a council, and waits for an answer. */
export function CouncilOffered() {
  const t = useTexts();
  const mine = useSession()?.memberships.filter(({ role }) => role === 'administrator') ?? [];
  const asked = useQueries({ queries: mine.map(({ municipality }) => sharedCouncilsQuery(municipality)) });
  return mine.flatMap(({ municipality }, i) =>
    (asked[i]?.data?.items ?? [])
      .filter((one) => one.municipality === municipality && one.acceptedAt === undefined)
      .map(({ id, homeName: home, municipalityName, name }) => (
        <Notice key={id} type="info">
          <p className="utrecht-paragraph">
            {t('offered', { home, municipality: municipalityName, name })}{' '}
            <Link to="/beheer/$municipality/adviesraden" params={{ municipality }}>
              {t('go')}
            </Link>
          </p>
        </Notice>
      )),
  );
}
