import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { auditQuery } from '../../api/audit.ts';
import { segment } from '../../api/client.ts';
import { trajectoryQuery } from '../../api/queries.ts';
import { Paging } from '../../lists/paging.tsx';
import { SheetLinks } from '../../lists/sheet-links.tsx';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { DossierPage } from '../../trajectory/dossier-page.tsx';
import { Link } from '../../ui/link.tsx';
import { Table } from '../../ui/table.tsx';
import { Moment } from './moment.tsx';
import { useTexts } from './texts.ts';

/** Who recorded what in one dossier, in the order of recording. */
export default function DossierAudit() {
  const t = useTexts();
  const terms = useTerms();
  const { date, list } = useDates();
  const { dossier } = useParams({ from: '/dossiers/$dossier/wie-wat-vastlegde' });
  const { van: person, cursor } = useSearch({ from: '/dossiers/$dossier/wie-wat-vastlegde' });
  const trajectory = useSuspenseQuery(trajectoryQuery(dossier)).data;
  const { items, next, people } = useSuspenseQuery(auditQuery(dossier, { person, cursor })).data;
  const linkTo = (search: { van?: string | undefined; cursor?: string }) => (text: string) => (
    <Link to="/dossiers/$dossier/wie-wat-vastlegde" params={{ dossier }} search={search}>
      {text}
    </Link>
  );
  return (
    <DossierPage dossier={trajectory} title={t('dossier.title')} lead={t('dossier.lead')}>
      {person !== undefined && (
        <p className="utrecht-paragraph">
          {t('journal.of', { name: people[person] ?? t('person.somebody') })} {linkTo({})(t('journal.all'))}
        </p>
      )}
      <Table label={t('dossier.title')}>
        <thead>
          <tr>
            <th scope="col">{t('dossier.number')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('dossier.happened')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(
            ({ revision, recordedAt, actor, roles, standsInFor, type, date: on, broughtIn, of, corrections = [] }) => (
              <tr key={revision}>
                <td>{revision + 1}</td>
                <td>
                  <Moment at={recordedAt} />
                </td>
                <td>
                  {linkTo({ van: actor })(people[actor] ?? actor)}
                  {roles && <div className="dw-small dw-muted">{list(roles.map((role) => terms(`role.${role}`)))}</div>}
                  {standsInFor !== undefined && (
                    <div className="dw-small dw-muted">
                      {t('dossier.standsInFor', { name: people[standsInFor] ?? standsInFor })}
                    </div>
                  )}
                </td>
                <td>
                  {terms(`happened.${type}`)}
                  {broughtIn && <div className="dw-small dw-muted">{t('dossier.broughtIn')}</div>}
                  {of !== undefined && (
                    <div className="dw-small dw-muted">{t('dossier.about', { number: of + 1 })}</div>
                  )}
                  {corrections.map(({ revision: by, how }) => (
                    <div key={by} className="dw-small dw-muted">
                      {t(`dossier.${how}`, { number: by + 1 })}
                    </div>
                  ))}
                </td>
                <td>{date(on)}</td>
              </tr>
            ),
          )}
        </tbody>
      </Table>
      <Paging
        first={cursor === undefined ? undefined : linkTo({ van: person })}
        next={next === undefined ? undefined : linkTo({ van: person, cursor: next })}
      />
      <SheetLinks path={`/trajectories/${segment(dossier)}/audit`} filter={{ person }} />
    </DossierPage>
  );
}
