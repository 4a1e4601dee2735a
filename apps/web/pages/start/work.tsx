import { useSuspenseQuery } from '@tanstack/react-query';
import { ClientOnly } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { WorklistItem } from '../../api/answers.ts';
import { auditedBy } from '../../api/bringers.ts';
import { worklistQuery } from '../../api/queries.ts';
import { rolesOf, useSession } from '../../api/session.ts';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { useNameOf, usePlaceOf } from '../../lists/municipality.tsx';
import { OfCouncil } from '../../lists/of-council.tsx';
import { SheetLinks } from '../../lists/sheet-links.tsx';
import { WordsIn } from '../../ui/explained.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { Late } from './late.tsx';
import { CouncilOffered } from './council-offered.tsx';
import { MailTroubled } from './mail-troubled.tsx';
import { RightsDue } from './rights-due.tsx';
import { Since } from './since.tsx';
import { isHeard, taskLink } from './task-link.ts';
import { HowFar, useTaskName } from './task.tsx';
import { firstAmong, groupOf, TaskGroups } from './task-groups.tsx';
import { useTexts } from './texts.ts';
import './start.css';

const AskedOfCouncil = lazy(() => import('../../together/asked-of-council.tsx'));
const OpenDrafts = lazy(() => import('../../together/open-drafts.tsx'));
const ToRead = lazy(() => import('./to-read.tsx'));

function Next({ item, name }: { item: WorklistItem; name: string }) {
  const t = useTexts();
  const { date, distance } = useDates();
  const place = usePlaceOf()(item);
  return (
    <section className="dw-next" aria-labelledby="eerst">
      <p className="dw-next__kind" id="eerst">
        {t('next.title')}
      </p>
      <h2 className="utrecht-heading-2">{name}</h2>
      {item.question !== undefined && <p className="utrecht-paragraph">{item.question}</p>}
      <p className="utrecht-paragraph">
        <span lang="nl">{item.title}</span>
        {place !== undefined && `, ${place}`}
        {item.dueOn !== undefined && `, ${t('due', { date: date(item.dueOn), distance: distance(item.dueOn) })}`}
      </p>
      {item.article !== undefined && (
        <p className="utrecht-paragraph dw-small dw-muted" lang="nl">
          {item.article}
        </p>
      )}
      <HowFar item={item} />
      <div className="dw-row">
        <ButtonLink {...taskLink(item)}>{isHeard(item) ? t('read') : t('next.go')}</ButtonLink>
        <Link to="/dossiers/$dossier" params={{ dossier: item.dossier }}>
          {t('next.dossier')}
        </Link>
      </div>
    </section>
  );
}

/** What awaits whoever signed in: one obvious next step, then everything else, soonest first. */
export function Work() {
  const t = useTexts();
  const terms = useTerms();
  const session = useSession();
  const { list } = useDates();
  const nameOfMunicipality = useNameOf();
  const administered = (session?.memberships ?? []).flatMap(({ role, municipality }) =>
    role === 'administrator' ? [municipality] : [],
  );
  const own = (session?.memberships ?? []).flatMap(({ municipality, council }) =>
    council === undefined ? [] : [{ municipality, council }],
  );
  const { items } = useSuspenseQuery(worklistQuery()).data;
  const nameOf = useTaskName(items);
  const roles = list(rolesOf(session).map((role) => terms(`role.${role}`)));
  // What was over before it was copied from paper does not press: it is not what one begins with.
  const now = items.filter((item) => groupOf(item) !== 'before');
  const first = firstAmong(now);
  const audits = auditedBy(session).length > 0;
  // To somebody who changes nothing there will never be anything to do.
  const awaits = !audits || rolesOf(session).length > 1;
  // Whoever only writes along sends nothing, but is asked something with the council.
  const writesAlong = own.length > 0 && session?.memberships.every((one) => one.function === 'member') === true;
  return (
    <Page title={t('title')} kind={roles} lead={first && t('lead', { count: now.length })}>
      <RightsDue />
      <MailTroubled />
      <CouncilOffered />
      {audits && (
        <ClientOnly>
          <Suspense fallback={null}>
            <ToRead />
          </Suspense>
        </ClientOnly>
      )}
      {first && <Next item={first} name={nameOf(first)} />}
      {!first && awaits && (
        <Empty title={t(writesAlong ? 'empty.along' : 'empty.title')}>
          <p>{t(session?.memberships.length === 0 ? 'stopped' : writesAlong ? 'empty.alongText' : 'empty.text')}</p>
          {administered.map((municipality) => (
            <p key={municipality}>
              <Link to="/beheer/$municipality/inrichten" params={{ municipality }}>
                {t('setUp')}
              </Link>
              {administered.length > 1 && `, ${nameOfMunicipality(municipality)}`}
            </p>
          ))}
        </Empty>
      )}
      <div className="dw-stack dw-stack--loose">
        <OfCouncil>
          {session && <AskedOfCouncil memberships={session.memberships} />}
          <OpenDrafts />
        </OfCouncil>
        {/* The visit before this one is known to this browser only. */}
        {session && <ClientOnly>{<Since session={session} />}</ClientOnly>}
        <TaskGroups items={items.filter((item) => item !== first)} nameOf={nameOf} />
      </div>
      <WordsIn texts={items.map(nameOf)} />
      {session && <Late session={session} />}
      {own.map(({ municipality, council }) => (
        <p key={`${municipality} ${council}`} className="utrecht-paragraph">
          <Link to="/adviesraden/$municipality/$council" params={{ municipality, council }}>
            {t('became')}
          </Link>
          {own.length > 1 && `, ${nameOfMunicipality(municipality)}`}
        </p>
      ))}
      <p className="utrecht-paragraph">
        <Link to="/dossiers">{t('all')}</Link>
      </p>
      {items.length > 0 && <SheetLinks path="/worklist" />}
    </Page>
  );
}
