import { useCounted } from '../lists/counted.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { councilsQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { municipalitiesOf, usePlaceOf } from '../lists/municipality.tsx';
import { textsOf } from '../texts/texts-of.ts';
import { SheetLinks } from '../lists/sheet-links.tsx';
import { CrumbsFromStart } from '../ui/crumbs.tsx';
import { Link } from '../ui/link.tsx';
import { Page } from '../ui/page.tsx';
import { Card, Section } from '../ui/section.tsx';
import { Empty } from '../ui/states/states.tsx';
import './councils.css';

const useTexts = textsOf({
  title: { nl: 'Adviesraden', en: 'Councils' },
  lead: {
    nl: 'Wie adviseert, hoe vaak er is gevraagd en hoe vaak er advies kwam.',
    en: 'Who advises, how often advice was asked and how often it came.',
  },
  empty: { nl: 'Er zijn nog geen adviesraden', en: 'There are no councils yet' },
  group: {
    own: { nl: 'Mijn adviesraad', en: 'My council' },
    here: { nl: 'Adviesraden hier', en: 'Councils here' },
    elsewhere: { nl: 'Adviesraden in andere gemeenten', en: 'Councils in other municipalities' },
  },
});

export default function Councils() {
  const t = useTexts();
  const counted = useCounted();
  const session = useSession();
  const nameOf = usePlaceOf();
  const placeOf = (one: { municipality: string }) => (mine.has(one.municipality) ? nameOf(one) : undefined);
  const { items } = useSuspenseQuery(councilsQuery).data;
  const mine = new Set(municipalitiesOf(session));
  const own = new Set(session?.memberships.map(({ municipality, council }) => `${municipality} ${council ?? ''}`));
  const here = items.filter(({ municipality }) => mine.has(municipality));
  const groups = [
    { name: 'own', councils: here.filter((c) => own.has(`${c.municipality} ${c.council}`)) },
    { name: 'here', councils: here.filter((c) => !own.has(`${c.municipality} ${c.council}`)) },
    { name: 'elsewhere', councils: items.filter(({ municipality }) => !mine.has(municipality)) },
  ] as const;
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={<CrumbsFromStart here={t('title')} />}>
      {items.length === 0 && <Empty title={t('empty')} />}
      <div className="dw-stack dw-stack--loose">
        {groups
          .filter(({ councils }) => councils.length > 0)
          .map(({ name, councils }) => (
            <Section key={name} title={t(`group.${name}`)}>
              <ul className="dw-list dw-councils">
                {councils.map(({ municipality, council, name: called, ...counts }) => (
                  <li key={`${municipality} ${council}`}>
                    <Card>
                      <h3 className="utrecht-heading-3">
                        <Link to="/adviesraden/$municipality/$council" params={{ municipality, council }}>
                          {called}
                        </Link>
                      </h3>
                      {placeOf({ municipality }) !== undefined && (
                        <p className="utrecht-paragraph">{placeOf({ municipality })}</p>
                      )}
                      <ul className="dw-bullets">
                        <li>{counted.dossiers(counts)}</li>
                        <li>{counted.requests(counts)}</li>
                        <li>{counted.advices(counts)}</li>
                      </ul>
                    </Card>
                  </li>
                ))}
              </ul>
            </Section>
          ))}
      </div>
      {items.length > 0 && <SheetLinks path="/councils" />}
    </Page>
  );
}
