import { useSuspenseQuery } from '@tanstack/react-query';
import { useLoaderData } from '@tanstack/react-router';
import { heldQuery } from '../../api/audit.ts';
import { segment } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { useDates } from '../../texts/dates.ts';
import { CrumbsFromStart } from '../../ui/crumbs.tsx';
import { Page } from '../../ui/page.tsx';
import { Fact, Facts, Section } from '../../ui/section.tsx';
import { useHeldName, useHeldValue } from './held-names.ts';
import { useTexts } from './texts.ts';

/** All that is held of somebody, to read and to save. */
export default function HeldPage() {
  const t = useTexts();
  const { date } = useDates();
  const nameOf = useHeldName();
  const valueOf = useHeldValue();
  const { person } = useLoaderData({ from: '/wat-is-bewaard/$person' });
  const isOwn = useSession()?.person.id === person;
  const { name, signedInOn, tables, dossiers } = useSuspenseQuery(heldQuery(person)).data;
  const title = isOwn ? t('held.title') : t('held.titleOf', { name });
  const rows = Object.entries(tables).flatMap(([table, all]) =>
    all.map((row, i) => ({ key: `${table} ${i}`, table, row })),
  );
  return (
    <Page title={title} lead={t('held.lead')} crumbs={<CrumbsFromStart here={title} />}>
      <p className="utrecht-paragraph">
        <a
          className="utrecht-link utrecht-link--html-a"
          href={`/v1/people/${segment(person)}/held`}
          download={`${person}.json`}
        >
          {t('held.download')}
        </a>
      </p>
      <div className="dw-stack dw-stack--loose">
        <Section title={t('held.rows')}>
          <p className="utrecht-paragraph">
            {name}. {signedInOn !== undefined && t('held.signedIn', { day: date(signedInOn) })}
          </p>
          <Facts>
            {rows.map(({ key, table, row }) => (
              <Fact key={key} name={nameOf(table)}>
                {Object.entries(row)
                  .flatMap(([column, value]) =>
                    value === null || value === '' ? [] : [`${nameOf(column)}: ${valueOf(column, String(value))}`],
                  )
                  .join('; ')}
              </Fact>
            ))}
          </Facts>
        </Section>
        <Section title={t('held.dossiers')}>
          {dossiers.length === 0 && <p className="utrecht-paragraph">{t('held.none')}</p>}
          <ul className="dw-bullets">
            {dossiers.map(({ dossier, title: called = dossier, named, recorded }) => (
              <li key={dossier}>
                <span lang="nl">{called}</span>:{' '}
                {[...named.map((as) => t(`handover.${as}`)), t('held.recorded', { count: recorded.length })].join(', ')}
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </Page>
  );
}
