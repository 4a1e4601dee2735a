import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SessionAnswer } from '../../api/answers.ts';
import { trajectoriesQuery, timelineQuery } from '../../api/queries.ts';
import { visitBefore } from '../../app/visits.ts';
import { todayHere, useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { useTexts } from './texts.ts';

const MOST = 5;
const MOST_KINDS = 4;

/** What others did in one's own dossiers since the visit before this one, the latest first. */
export function Since({ session: { person, memberships } }: { session: SessionAnswer }) {
  const t = useTexts();
  const terms = useTerms();
  const { date, time, list } = useDates();
  const [since] = useState(() => visitBefore(person.id));
  const from = since?.toISOString() ?? '';
  const lately = useQuery({ ...trajectoriesQuery({ sort: '-updatedAt', limit: 50 }), enabled: since !== undefined });
  const mine = new Set(memberships.map(({ municipality }) => municipality));
  const changed = (lately.data?.items ?? []).filter((one) => mine.has(one.municipality) && one.updatedAt > from);
  const told = useQueries({ queries: changed.slice(0, MOST).map(({ dossier }) => timelineQuery(dossier)) });
  const items = changed.slice(0, MOST).flatMap(({ dossier, title }, i) => {
    const news = (told[i]?.data?.items ?? []).filter((one) => one.recordedAt > from && one.actor !== person.id);
    const kinds = [...new Set(news.map(({ type }) => type))];
    return kinds.length === 0 ? [] : [{ dossier, title, kinds }];
  });
  // The last of it says most.
  const saying = (kinds: (typeof items)[number]['kinds']) => {
    const last = kinds.slice(-MOST_KINDS).map((kind) => terms(`happened.${kind}`));
    const others = kinds.length - last.length;
    return others === 0 ? last : [...last, t('since.others', { count: others })];
  };
  if (!since || lately.isPending || told.some(({ isPending }) => isPending)) return null;
  return (
    <Section title={t('since.title')}>
      <p className="utrecht-paragraph dw-small dw-muted">
        {t('since.lead', { date: date(todayHere(since)), time: time(since) })}
      </p>
      {items.length === 0 && <p className="utrecht-paragraph">{t('since.nothing')}</p>}
      <ul className="dw-list dw-tasks">
        {items.map(({ dossier, title, kinds }) => (
          <li key={dossier} className="dw-task">
            <div className="dw-task__what">
              <Link to="/dossiers/$dossier/tijdlijn" params={{ dossier }} lang="nl" className="dw-task__link">
                {title}
              </Link>
              <span>{list(saying(kinds))}</span>
            </div>
          </li>
        ))}
      </ul>
      {changed.length > MOST && <Link to="/dossiers">{t('since.more')}</Link>}
    </Section>
  );
}
