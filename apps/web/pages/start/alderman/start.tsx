import { useSuspenseQuery } from '@tanstack/react-query';
import { ClientOnly, useSearch } from '@tanstack/react-router';
import { lazy } from 'react';
import type { SessionAnswer } from '../../../api/answers.ts';
import { rolesOf } from '../../../api/session.ts';
import { OfCouncil } from '../../../lists/of-council.tsx';
import { SheetLinks } from '../../../lists/sheet-links.tsx';
import { useDates } from '../../../texts/dates.ts';
import { useTerms } from '../../../texts/terms.ts';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Asked, Changed, Decide, LateNow } from './answers.tsx';
import { askedQuery, changedQuery, lateBeforeQuery, lateNowQuery, SHOWN, sorted, workOf } from './four.ts';
import { Since } from '../since.tsx';
import { TaskGroups } from '../task-groups.tsx';
import { useTaskName } from '../task.tsx';
import { useTexts } from './texts.ts';
import './alderman.css';

const OpenDrafts = lazy(() => import('../../../together/open-drafts.tsx'));

/** Whose it is about: the own portfolio, or everybody's. */
function WhoseLinks({ all }: { all: boolean }) {
  const t = useTexts();
  return (
    <nav className="dw-whose dw-no-print" aria-label={t('whose.label')}>
      <Link to="/" activeOptions={{ exact: true }} {...(!all && { 'aria-current': 'page' })}>
        {t('whose.own')}
      </Link>
      <Link
        to="/"
        search={{ whose: 'college' }}
        activeOptions={{ exact: true }}
        {...(all && { 'aria-current': 'page' })}
      >
        {t('whose.college')}
      </Link>
    </nav>
  );
}

interface Figure {
  readonly of: 'late' | 'decide' | 'changed' | 'asked';
  readonly to: string;
  readonly count: number;
  readonly isMore?: boolean;
}

/** The four answers in figures, each leading to what it counts; of what there is none of it is said in words. */
function Short({ figures }: { figures: readonly Figure[] }) {
  const t = useTexts();
  return (
    <nav aria-label={t('short')}>
      <ul className="dw-list dw-short-answers">
        {figures.map(({ of, to, count, isMore }) => (
          <li key={of}>
            {count === 0 ? (
              <span className="dw-muted">{t(`zero.${of}`)}</span>
            ) : (
              <a href={`#${to}`} className="utrecht-link utrecht-link--html-a">
                <strong>{isMore ? `${count}+` : count}</strong> {t(`count.${of}`, { count })}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The alderman's one screen: what is late, what to decide, what residents changed, what the raad can ask. */
export function AldermanStart({ session }: { session: SessionAnswer }) {
  const t = useTexts();
  const terms = useTerms();
  const { list } = useDates();
  const { whose = 'own' } = useSearch({ from: '/' });
  const work = useSuspenseQuery(workOf(whose)).data.items;
  const { items: late, next } = useSuspenseQuery(lateNowQuery(whose)).data;
  const before = useSuspenseQuery(lateBeforeQuery(whose)).data.items.length;
  const changed = useSuspenseQuery(changedQuery(whose)).data.total ?? 0;
  const asked = useSuspenseQuery(askedQuery(whose)).data.total ?? 0;
  const { now, rest, isLateToo } = sorted(work, late);
  const roles = list(rolesOf(session).map((role) => terms(`role.${role}`)));
  const others = [...now.slice(SHOWN), ...rest];
  const nameOf = useTaskName(others);
  return (
    <Page title={t('title')} kind={roles}>
      <div className="dw-stack dw-stack--tight">
        <WhoseLinks all={whose === 'college'} />
        <Short
          figures={[
            { of: 'late', to: 'te-laat', count: late.length, isMore: next !== undefined },
            { of: 'decide', to: 'vandaag-beslissen', count: now.length },
            { of: 'changed', to: 'veranderd', count: changed },
            { of: 'asked', to: 'raad', count: asked },
          ]}
        />
      </div>
      <div className="dw-answers">
        <LateNow whose={whose} items={late} isMore={next !== undefined} before={before} tasks={work} />
        <Decide tasks={now} isLateToo={isLateToo} />
        <Changed whose={whose} />
        <Asked whose={whose} />
      </div>
      <OfCouncil>
        <OpenDrafts />
      </OfCouncil>
      {others.length > 0 && (
        <div className="dw-stack dw-stack--loose" id="ander-werk">
          <TaskGroups items={others} nameOf={nameOf} />
        </div>
      )}
      {/* The visit before this one is known to this browser only. */}
      <ClientOnly>{<Since session={session} />}</ClientOnly>
      <p className="utrecht-paragraph">
        <Link to="/dossiers">{t('dossiers')}</Link>
      </p>
      {work.length > 0 && <SheetLinks path="/worklist" filter={{ whose }} />}
    </Page>
  );
}
