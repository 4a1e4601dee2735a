import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy } from 'react';
import { keptCouncilsQuery } from '../administration/queries.ts';
import type { Trajectories } from '../api/answers.ts';
import { councilQuery, trajectoriesQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { useCounted } from '../lists/counted.ts';
import { CouncilFacts } from '../lists/council-facts.tsx';
import { type Grouped, Times, Verdicts } from '../lists/groups.tsx';
import { isOf, useNameOf, usePlaceOf } from '../lists/municipality.tsx';
import { OfCouncil } from '../lists/of-council.tsx';
import { SheetLinks } from '../lists/sheet-links.tsx';
import { tallyLine } from '../lists/tally.ts';
import { useListTexts } from '../lists/texts.ts';
import { todayHere, useDates } from '../texts/dates.ts';
import { useLawName } from '../texts/law-name.ts';
import { useTerms } from '../texts/terms.ts';
import { textsOf } from '../texts/texts-of.ts';
import { Ended } from '../lists/ended.tsx';
import { Badge } from '../ui/badge.tsx';
import { Crumbs } from '../ui/crumbs.tsx';
import { Link } from '../ui/link.tsx';
import { Explained } from '../ui/explained.tsx';
import { Page } from '../ui/page.tsx';
import { Fact, Facts, Section } from '../ui/section.tsx';
import { Empty } from '../ui/states/states.tsx';
import { STAGE_TONES } from '../ui/tones.ts';
import './council.css';

const OwnCouncil = lazy(() => import('../together/own-council.tsx'));

const useTexts = textsOf({
  kind: { nl: 'Adviesraad', en: 'Council' },
  councils: { nl: 'Adviesraden', en: 'Councils' },
  year: { nl: 'Jaar', en: 'Year' },
  since: { nl: 'sinds {{date}}', en: 'since {{date}}' },
  due: { nl: 'termijn {{date}}', en: 'due {{date}}' },
  noPoints: { nl: 'Nog geen aanbevelingen', en: 'No recommendations yet' },
  answers: {
    nl: '{{answered}} van {{total}} antwoorden aan deze raad gegeven; {{refused}} daarvan niet of niet helemaal overgenomen',
    en: '{{answered}} of {{total}} answers to this council given; {{refused}} of these not or not wholly adopted',
  },
  fact: {
    dossiers: { nl: 'Dossiers', en: 'Dossiers' },
    requests: { nl: 'Om advies gevraagd', en: 'Asked for advice' },
    advices: { nl: 'Adviezen gegeven', en: 'Advices given' },
    sharedBy: { nl: 'Gedeeld door', en: 'Shared by' },
    sharedWith: { nl: 'Gedeeld met', en: 'Shared with' },
    law: { nl: 'Adviseert volgens', en: 'Advises under' },
  },
  dossiers: {
    title: { nl: 'Dossiers', en: 'Dossiers' },
    none: { nl: 'Er zijn nog geen dossiers', en: 'There are no dossiers yet' },
    all: { nl: 'Alle dossiers van deze adviesraad', en: 'All dossiers of this council' },
  },
  history: {
    title: { nl: 'Wat er met de adviezen gebeurde', en: 'What happened to the advice' },
    intro: {
      nl: 'Per jaar waarin het advies kwam. Klik op een getal om te zien wat erachter zit.',
      en: 'By the year in which the advice came. Click a figure to see what is behind it.',
    },
    none: { nl: 'Er is nog geen advies gegeven', en: 'No advice was given yet' },
    counts: { nl: ': {{counts}}.', en: ': {{counts}}.' },
    now: {
      nl: '{{year}} tot nu toe, met een tekst voor het jaarverslag',
      en: '{{year}} by now, with a text for the annual report',
    },
    verdicts: { nl: 'Antwoorden per jaar', en: 'Answers by year' },
    times: { nl: 'Hoe snel de reactie kwam', en: 'How fast the response came' },
  },
  refused: { nl: 'Bekijk wat niet is overgenomen, met de redenen', en: 'See what was not adopted, with the reasons' },
});

/** What a council has at hand and had: where each dossier stands, and how far the answers are. */
function CouncilDossiers({ items }: { items: Trajectories['items'] }) {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  return (
    <ul className="dw-list dw-own">
      {items.map(({ dossier, title, kind, stage, openedOn, nextDueOn, ofCouncil, ended }) => (
        <li key={dossier} className="dw-own__dossier">
          <Link to="/dossiers/$dossier" params={{ dossier }} lang="nl" className="dw-own__title">
            {title}
          </Link>
          <div className="dw-row">
            <Badge about="stage" tone={STAGE_TONES[stage]}>
              {terms(`stage.${stage}`)}
            </Badge>
            {kind === 'unsolicited' && <Badge>{terms('kind.unsolicited')}</Badge>}
            <span className="dw-small dw-muted">{t('since', { date: date(openedOn) })}</span>
            {nextDueOn !== undefined && (
              <span className="dw-small dw-muted">{t('due', { date: date(nextDueOn) })}</span>
            )}
          </div>
          {ended && <Ended ended={ended} />}
          <span>
            {ofCouncil && ofCouncil.points > 0
              ? t('answers', { ...ofCouncil, total: ofCouncil.answered + ofCouncil.open })
              : t('noPoints')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What the council is, as its municipality keeps it: for people of that municipality. */
function Kept({ municipality, council }: { municipality: string; council: string }) {
  const t = useTexts();
  const lawName = useLawName();
  const { list } = useDates();
  const nameOf = useNameOf();
  const { items } = useSuspenseQuery(keptCouncilsQuery(municipality)).data;
  const kept = items.find(({ id }) => id === council);
  if (!kept) return null;
  const names = kept.legalBases.map(lawName);
  return (
    <>
      {kept.sharedBy !== undefined && <Fact name={t('fact.sharedBy')}>{nameOf(kept.sharedBy)}</Fact>}
      {kept.sharedWith && <Fact name={t('fact.sharedWith')}>{list(kept.sharedWith.map(nameOf))}</Fact>}
      {names.length > 0 && <Fact name={t('fact.law')}>{list(names)}</Fact>}
      <CouncilFacts council={kept} />
    </>
  );
}

export default function Council() {
  const t = useTexts();
  const counted = useCounted();
  const overview = useListTexts();
  const { list } = useDates();
  const session = useSession();
  const { municipality, council } = useParams({ from: '/adviesraden/$municipality/$council' });
  const { name, byYear, ...counts } = useSuspenseQuery(councilQuery(municipality, council)).data;
  const { items, next } = useSuspenseQuery(trajectoriesQuery({ municipality, council, limit: 50 })).data;
  const years = byYear.map((group): Grouped => {
    const year = String(group.name);
    const period = { from: `${year}-01-01`, until: `${year}-12-31` };
    return { key: year, name: year, group, of: { municipality, council, ...period } };
  });
  return (
    <Page
      title={name}
      kind={[t('kind'), usePlaceOf()({ municipality })].filter(Boolean).join(' · ')}
      crumbs={
        <Crumbs here={name}>
          <Link to="/adviesraden">{t('councils')}</Link>
        </Crumbs>
      }
    >
      <Facts>
        <Fact name={t('fact.dossiers')}>{counted.dossiers(counts)}</Fact>
        <Fact name={t('fact.requests')}>{counted.requests(counts)}</Fact>
        <Fact name={t('fact.advices')}>{counted.advices(counts)}</Fact>
        {isOf(session, municipality) && <Kept municipality={municipality} council={council} />}
      </Facts>
      <div className="dw-stack dw-stack--loose">
        <OfCouncil of={{ municipality, councils: [{ id: council }] }}>
          <OwnCouncil {...{ municipality, council }} dossiers={items} />
        </OfCouncil>
        <Section title={t('dossiers.title')}>
          {items.length === 0 ? <Empty title={t('dossiers.none')} /> : <CouncilDossiers items={items} />}
          {items.length > 0 && (
            <SheetLinks path="/trajectories" filter={{ municipality, council }} of={t('dossiers.title')} />
          )}
          {next !== undefined && (
            <p className="utrecht-paragraph">
              <Link to="/dossiers" search={{ municipality, council }}>
                {t('dossiers.all')}
              </Link>
            </p>
          )}
        </Section>
        <Section title={t('history.title')} intro={t('history.intro')}>
          <p className="utrecht-paragraph">
            <Link
              to="/adviesraden/$municipality/$council/jaren/$year"
              params={{ municipality, council, year: todayHere().slice(0, 4) }}
            >
              {t('history.now', { year: todayHere().slice(0, 4) })}
            </Link>
          </p>
          {years.length === 0 ? (
            <Empty title={t('history.none')} />
          ) : (
            <>
              <ul className="dw-bullets">
                {years.map(({ key, group }) => (
                  <li key={key}>
                    <Link
                      to="/adviesraden/$municipality/$council/jaren/$year"
                      params={{ municipality, council, year: key }}
                    >
                      {key}
                    </Link>
                    {t('history.counts', { counts: tallyLine(group, overview, list) })}
                  </li>
                ))}
              </ul>
              <Explained words={['held']} />
              <Verdicts caption={t('history.verdicts')} by={t('year')} groups={years} />
              <Times caption={t('history.times')} by={t('year')} groups={years} />
              <SheetLinks path={`/councils/${municipality}/${council}`} of={t('history.title')} />
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
