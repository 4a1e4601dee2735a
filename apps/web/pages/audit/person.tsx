import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { AdministrationPage } from '../../administration/page.tsx';
import { membersQuery } from '../../administration/queries.ts';
import { useAdministration } from '../../administration/texts.ts';
import { involvementQuery, journalQuery } from '../../api/audit.ts';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { Table } from '../../ui/table.tsx';
import { Changes } from './changes.tsx';
import { Moment } from './moment.tsx';
import { useTexts } from './texts.ts';

/** The way back up from a page of one person. */
export function useAbove(municipality: string, person: string) {
  const administration = useAdministration();
  const { items } = useSuspenseQuery(membersQuery(municipality)).data;
  const name = items.find(({ id }) => id === person)?.name;
  return {
    name,
    above: [
      <Link key="members" to="/beheer/$municipality/mensen" params={{ municipality }}>
        {administration('members')}
      </Link>,
      name !== undefined && (
        <Link key="member" to="/beheer/$municipality/mensen/$person" params={{ municipality, person }}>
          {name}
        </Link>
      ),
    ],
  };
}

/** What one person did: in which dossiers, and what they changed or was changed of them. */
export default function PersonAudit() {
  const t = useTexts();
  const { municipality, person } = useParams({ from: '/beheer/$municipality/mensen/$person/gedaan' });
  const { name = t('person.somebody'), above } = useAbove(municipality, person);
  const { items } = useSuspenseQuery(involvementQuery(municipality, person)).data;
  const journal = useSuspenseQuery(journalQuery(municipality, { person })).data;
  const recorded = items.filter(({ recorded: count }) => count > 0);
  return (
    <AdministrationPage municipality={municipality} title={t('person.title', { name })} above={above}>
      <div className="dw-stack dw-stack--loose">
        <Section title={t('person.dossiers')}>
          {recorded.length === 0 ? (
            <p className="utrecht-paragraph">{t('person.none')}</p>
          ) : (
            <Table label={t('person.dossiers')}>
              <thead>
                <tr>
                  <th scope="col">{t('person.dossier')}</th>
                  <th scope="col">{t('person.recorded')}</th>
                  <th scope="col">{t('person.last')}</th>
                </tr>
              </thead>
              <tbody>
                {recorded.map(({ dossier, title = dossier, recorded: count, lastAt }) => (
                  <tr key={dossier}>
                    <th scope="row">
                      <Link
                        to="/dossiers/$dossier/wie-wat-vastlegde"
                        params={{ dossier }}
                        search={{ van: person }}
                        lang="nl"
                      >
                        {title}
                      </Link>
                    </th>
                    <td>{count}</td>
                    <td>{lastAt !== undefined && <Moment at={lastAt} />}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </Section>
        <Section title={t('person.settings')}>
          {journal.items.length === 0 ? (
            <Empty title={t('journal.empty')} />
          ) : (
            <Changes
              label={t('person.settings')}
              municipality={municipality}
              items={journal.items}
              people={journal.people ?? {}}
              called={journal.called}
            />
          )}
          <p className="utrecht-paragraph">
            <Link to="/beheer/$municipality/wie-wat-wijzigde" params={{ municipality }} search={{ van: person }}>
              {t('journal.title')}
            </Link>
          </p>
        </Section>
      </div>
    </AdministrationPage>
  );
}
