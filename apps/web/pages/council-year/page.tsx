import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { CouncilYear } from '../../api/answers.ts';
import { useSession } from '../../api/session.ts';
import { councilYearQuery } from '../../api/queries.ts';
import { YearFigures } from '../../lists/council-year/figures.tsx';
import { YearText } from '../../lists/council-year/own-text.tsx';
import { SheetLinks } from '../../lists/sheet-links.tsx';
import { useDates } from '../../texts/dates.ts';
import { useLawName } from '../../texts/law-name.ts';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { Badge } from '../../ui/badge.tsx';
import { Crumbs } from '../../ui/crumbs.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Empty } from '../../ui/states/states.tsx';

const useTexts = textsOf({
  title: { nl: '{{name}} in {{year}}', en: '{{name}} in {{year}}' },
  kind: { nl: 'Het jaar van een adviesraad', en: "A council's year" },
  councils: { nl: 'Adviesraden', en: 'Councils' },
  nothing: {
    nl: 'In dit jaar is niets gevraagd en niets geadviseerd',
    en: 'Nothing was asked or advised in this year',
  },
  years: { nl: 'Andere jaren', en: 'Other years' },
  dossiers: { nl: 'Dossiers van dit jaar', en: 'Dossiers of this year' },
});

/** Whether it is theirs who look: of the council itself, or of the municipality that it advises. */
const isOwn = (session: ReturnType<typeof useSession>, municipality: string, council: string): boolean =>
  session?.memberships.some(
    (one) => one.municipality === municipality && (one.role !== 'council' || one.council === council),
  ) ?? false;

/** The other years of the same council. */
function Years({ told: { municipality, council, year, years } }: { told: CouncilYear }) {
  const t = useTexts();
  const others = years.filter((one) => one !== year);
  if (others.length === 0) return null;
  return (
    <nav aria-label={t('years')} className="dw-no-print">
      <ul className="dw-list dw-row">
        {others.map((one) => (
          <li key={one}>
            <Link
              to="/adviesraden/$municipality/$council/jaren/$year"
              params={{ municipality, council, year: String(one) }}
            >
              {one}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What the figures are made of. */
function Dossiers({ items }: Pick<CouncilYear, 'items'>) {
  const t = useTexts();
  const terms = useTerms();
  const lawName = useLawName();
  const { list } = useDates();
  return (
    <Section title={t('dossiers')}>
      <ul className="dw-bullets">
        {items.map(({ dossier, title, kind, legalBases }) => (
          <li key={dossier}>
            <Link to="/dossiers/$dossier" params={{ dossier }} lang="nl">
              {title}
            </Link>{' '}
            {kind === 'unsolicited' && <Badge>{terms('kind.unsolicited')}</Badge>}
            {legalBases.length > 0 && <span className="dw-small dw-muted"> {list(legalBases.map(lawName))}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One council in one year, in figures and in a text. */
export default function CouncilYearPage() {
  const t = useTexts();
  const { municipality, council, year } = useParams({ from: '/adviesraden/$municipality/$council/jaren/$year' });
  const session = useSession();
  const told = useSuspenseQuery(councilYearQuery(municipality, council, year)).data;
  const title = t('title', { name: told.name, year });
  return (
    <Page
      title={title}
      kind={t('kind')}
      crumbs={
        <Crumbs here={year}>
          <Link to="/adviesraden">{t('councils')}</Link>
          <Link to="/adviesraden/$municipality/$council" params={{ municipality, council }}>
            {told.name}
          </Link>
        </Crumbs>
      }
    >
      <Years told={told} />
      {told.items.length === 0 && <Empty title={t('nothing')} />}
      <div className="dw-stack dw-stack--loose">
        <YearText told={told} isOwn={isOwn(session, municipality, council)} />
        {told.items.length > 0 && (
          <>
            <YearFigures told={told} />
            <Dossiers items={told.items} />
            <SheetLinks path={`/councils/${municipality}/${council}/years/${year}`} />
          </>
        )}
      </div>
    </Page>
  );
}
