import { useSuspenseQuery } from '@tanstack/react-query';
import { councilsQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { municipalitiesOf } from '../../lists/municipality.tsx';
import { Crumbs } from '../../ui/crumbs.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Card, Section } from '../../ui/section.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { useTexts } from './texts.ts';
import './councils.css';

export default function Councils() {
  const t = useTexts();
  const session = useSession();
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
    <Page
      title={t('title')}
      lead={t('lead')}
      crumbs={<Crumbs here={t('title')}>{<Link to="/">{t('start')}</Link>}</Crumbs>}
    >
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
                      <ul className="dw-bullets">
                        <li>{t('dossiers', { count: counts.dossiers, running: counts.running })}</li>
                        <li>{t('requests', { count: counts.requests, unanswered: counts.unanswered })}</li>
                        <li>{t('advices', { count: counts.advices })}</li>
                      </ul>
                    </Card>
                  </li>
                ))}
              </ul>
            </Section>
          ))}
      </div>
    </Page>
  );
}
