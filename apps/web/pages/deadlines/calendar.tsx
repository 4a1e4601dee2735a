import { useSuspenseQuery } from '@tanstack/react-query';
import type { DeadlineItem } from '../../api/answers.ts';
import { deadlinesQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { onlyMunicipality } from '../../lists/municipality.tsx';
import { todayHere, useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { DEADLINE_TONES } from '../../ui/tones.ts';
import { daysOf, monthFrom } from './month.ts';
import { inMonth, type Search } from './search.ts';
import { useTexts } from './texts.ts';

function Entry({ item: { dossier, title, kind, state, whoName, broughtInOn } }: { item: DeadlineItem }) {
  const t = useTexts();
  const terms = useTerms();
  // Nobody let it pass.
  const isBefore = broughtInOn !== undefined;
  const stands = isBefore ? t('in.before') : terms(`deadlineState.${state}`);
  return (
    <li className="dw-calendar__item">
      <Badge tone={isBefore ? 'neutral' : DEADLINE_TONES[state]}>{terms(`deadlineKind.${kind}`)}</Badge>
      <Link to="/dossiers/$dossier" params={{ dossier }} lang="nl">
        {title}
      </Link>
      <span className="dw-muted">{`${whoName}, ${stands.toLowerCase()}`}</span>
    </li>
  );
}

/**
 * A month, day by day. A list and not a table: read aloud it goes from day to day, and on a narrow screen
 * the days on which nothing is due fall away.
 */
export function Calendar({ search, maand }: { search: Search; maand: string }) {
  const t = useTexts();
  const only = onlyMunicipality(useSession());
  const { date, weekday, month } = useDates();
  const { items, next } = useSuspenseQuery(deadlinesQuery(inMonth(search, only, maand))).data;
  const { before, days } = daysOf(maand);
  const on = Map.groupBy(items, ({ dueOn }) => dueOn);
  const today = todayHere();
  const to = (steps: number) => ({ ...search, maand: monthFrom(maand, steps) });
  return (
    <section className="dw-calendar" aria-labelledby="maand">
      <div className="dw-calendar__head">
        <h2 id="maand" className="utrecht-heading-2" aria-live="polite">
          {date(maand)}
        </h2>
        <nav className="dw-row" aria-label={t('calendar.label')}>
          <Link to="/termijnen" search={to(-1)} replace resetScroll={false}>
            {month(monthFrom(maand, -1))}
          </Link>
          <Link to="/termijnen" search={{ ...search, maand: today.slice(0, 7) }} replace resetScroll={false}>
            {t('calendar.today')}
          </Link>
          <Link to="/termijnen" search={to(1)} replace resetScroll={false}>
            {month(monthFrom(maand, 1))}
          </Link>
        </nav>
      </div>
      <p className="utrecht-paragraph dw-muted">
        {next === undefined
          ? t('calendar.count', { count: items.length })
          : t('calendar.many', { count: items.length })}
      </p>
      <ul className="dw-list dw-calendar__week" aria-hidden="true">
        {/* 1 January 2024 was a Monday. */}
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <li key={day}>{weekday(`2024-01-0${day}`)}</li>
        ))}
      </ul>
      <ol className={`dw-list dw-calendar__days dw-calendar__days--after-${before}`}>
        {days.map((day) => (
          <li
            key={day}
            className={`dw-calendar__day${on.has(day) ? '' : ' dw-calendar__day--empty'}`}
            {...(day === today && { 'aria-current': 'date' })}
          >
            <h3 className="dw-calendar__date">
              <span className="dw-calendar__long">{date(day)}</span>
              <span className="dw-calendar__short" aria-hidden="true">
                {Number(day.slice(8))}
              </span>
            </h3>
            {on.has(day) && (
              <ul className="dw-list dw-calendar__items">
                {on.get(day)?.map((item) => (
                  <Entry key={`${item.dossier} ${item.kind} ${item.of} ${item.who}`} item={item} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
