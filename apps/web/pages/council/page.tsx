import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { keptCouncilsQuery } from '../../administration/queries.ts';
import { councilQuery, trajectoriesQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import type { Grouped } from '../../lists/groups.tsx';
import { Times, Verdicts } from '../../lists/groups.tsx';
import { isOf } from '../../lists/municipality.tsx';
import { tallyLine } from '../../lists/tally.ts';
import { useListTexts } from '../../lists/texts.ts';
import { useDates } from '../../texts/dates.ts';
import { useLawName } from '../../texts/law-name.ts';
import { Crumbs } from '../../ui/crumbs.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Fact, Facts, Section } from '../../ui/section.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { CouncilDossiers } from './dossiers.tsx';
import { useTexts } from './texts.ts';
import './council.css';

/** On what the council advises, as its municipality keeps it: for people of that municipality. */
function Law({ municipality, council }: { municipality: string; council: string }) {
  const t = useTexts();
  const lawName = useLawName();
  const { list } = useDates();
  const { items } = useSuspenseQuery(keptCouncilsQuery(municipality)).data;
  const laws = items.find(({ id }) => id === council)?.legalBases ?? [];
  if (laws.length === 0) return null;
  const names = laws.map(lawName);
  return <Fact name={t('fact.law')}>{list(names)}</Fact>;
}

export default function Council() {
  const t = useTexts();
  const overview = useListTexts();
  const { list } = useDates();
  const session = useSession();
  const { municipality, council } = useParams({ from: '/adviesraden/$municipality/$council' });
  const { name, byYear, ...counts } = useSuspenseQuery(councilQuery(municipality, council)).data;
  const { items, next } = useSuspenseQuery(trajectoriesQuery({ municipality, council, limit: 50 })).data;
  const years = byYear.map((group): Grouped => {
    const year = String(group.name);
    const period = { advisedFrom: `${year}-01-01`, advisedUntil: `${year}-12-31` };
    return { key: year, name: year, group, of: { municipality, council, ...period } };
  });
  return (
    <Page
      title={name}
      kind={t('kind')}
      crumbs={
        <Crumbs here={name}>
          <Link to="/adviesraden">{t('councils')}</Link>
        </Crumbs>
      }
    >
      <Facts>
        <Fact name={t('fact.dossiers')}>{t('running', { count: counts.dossiers, running: counts.running })}</Fact>
        <Fact name={t('fact.requests')}>
          {t('requests', { count: counts.requests, unanswered: counts.unanswered })}
        </Fact>
        <Fact name={t('fact.advices')}>{t('advices', { count: counts.advices })}</Fact>
        {isOf(session, municipality) && <Law municipality={municipality} council={council} />}
      </Facts>
      <div className="dw-stack dw-stack--loose">
        <Section title={t('dossiers.title')}>
          {items.length === 0 ? <Empty title={t('dossiers.none')} /> : <CouncilDossiers items={items} />}
          {next !== undefined && (
            <p className="utrecht-paragraph">
              <Link to="/dossiers" search={{ municipality, council }}>
                {t('dossiers.all')}
              </Link>
            </p>
          )}
        </Section>
        <Section title={t('history.title')} intro={t('history.intro')}>
          {years.length === 0 ? (
            <Empty title={t('history.none')} />
          ) : (
            <>
              <ul className="dw-bullets">
                {years.map(({ key, group }) => (
                  <li key={key}>{t('history.year', { year: key, counts: tallyLine(group, overview, list) })}</li>
                ))}
              </ul>
              <Verdicts caption={t('history.verdicts')} by={t('year')} groups={years} />
              <Times caption={t('history.times')} by={t('year')} groups={years} />
              <p className="utrecht-paragraph">
                <Link to="/niet-overgenomen" search={{ municipality, council }}>
                  {t('refused')}
                </Link>
              </p>
            </>
          )}
        </Section>
      </div>
    </Page>
  );
}
