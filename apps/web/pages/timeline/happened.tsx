import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import type { TimelineEntry } from '#projections';
import { timelineQuery, type Times } from '../../api/queries.ts';
import { todayHere, useDates } from '../../texts/dates.ts';
import type { Difference } from '../../trajectory/content/told.ts';
import { Differences } from '../../trajectory/corrected.tsx';
import { Link } from '../../ui/link.tsx';
import type { Sentence } from './sentence.ts';
import { useTexts } from './texts.ts';
import { useTerms } from '../../texts/terms.ts';

// Those who brought in whole dossiers before it was marked at each event; said once, not at each event.
const IMPORT = 'import';
const wasCopied = ({ actor, broughtIn }: TimelineEntry) => broughtIn === true || actor === IMPORT;
const CLOCK = 'AdviceTermLapsed';

interface HappenedProps {
  readonly dossier: string;
  readonly times: Times;
  /** How many there are by now. */
  readonly total: number;
  readonly sentence: (entry: TimelineEntry) => Sentence;
  /** What a corrected one said first. */
  readonly differencesOf: (entry: TimelineEntry) => readonly Difference[];
}

/** Of a correction: what it corrects, with the way to it. */
function About({ items, entry: { type, data } }: { items: readonly TimelineEntry[]; entry: TimelineEntry }) {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  const about = isCorrection(type) && items.find(({ revision }) => revision === (data as { of?: unknown }).of);
  if (!about) return null;
  return (
    <p>
      <a className="utrecht-link" href={`#feit-${about.revision}`}>
        {t('happened.about', { what: terms(`happened.${about.type}`), date: date(about.date) })}
      </a>
    </p>
  );
}
const isCorrection = (type: string) => type === 'FactCorrected' || type === 'FactRetracted';

/** To say that it was otherwise, or that it did not happen: only to those who may. */
function Alter({ dossier, entry, text }: { dossier: string; entry: TimelineEntry; text: string }) {
  const t = useTexts();
  const { revision, date: on, mayCorrect, mayRetract } = entry;
  const { date } = useDates();
  if (!mayCorrect && !mayRetract) return null;
  const to = { params: { dossier }, search: { over: String(revision) } };
  // Each says of what, to those who hear it by itself.
  const which = <span className="dw-hidden">{`: ${text} (${date(on)})`}</span>;
  return (
    <p className="dw-happened__alter dw-small dw-no-print">
      {mayCorrect && (
        <Link to="/dossiers/$dossier/verbeteren" {...to}>
          {t('happened.correct')}
          {which}
        </Link>
      )}
      {mayRetract && (
        <Link to="/dossiers/$dossier/terugnemen" {...to}>
          {t('happened.retract')}
          {which}
        </Link>
      )}
    </p>
  );
}

const LONG = 3;

/** What it said, folded where that is much: each is read in the room that it stands in. */
function Said({ said }: { said: readonly (string | undefined)[] }) {
  const t = useTexts();
  const parts = said.map((part) => (
    <p key={part} className="utrecht-paragraph dw-happened__said dw-prose" lang="nl">
      {part}
    </p>
  ));
  if (said.length <= LONG) return parts;
  return (
    <details className="dw-more">
      <summary>{t('happened.all', { count: said.length })}</summary>
      {parts}
    </details>
  );
}

const SHOWN = 7;

/** The latest of them, and behind a fold all that came before; open where an address leads into it. */
function Folded({
  entries,
  children,
}: {
  readonly entries: readonly TimelineEntry[];
  readonly children: (entry: TimelineEntry) => ReactNode;
}) {
  const t = useTexts();
  const { hash } = useLocation();
  const earlier = entries.slice(SHOWN);
  const listed = (some: readonly TimelineEntry[], start: number) => (
    <ol className="dw-list dw-happened__list" reversed start={start}>
      {some.map(children)}
    </ol>
  );
  return (
    <>
      {listed(entries.slice(0, SHOWN), entries.length)}
      {earlier.length > 0 && (
        <details className="dw-more" open={earlier.some(({ revision }) => hash === `feit-${revision}`)}>
          <summary>{t('happened.earlier', { count: earlier.length })}</summary>
          {listed(earlier, earlier.length)}
        </details>
      )}
    </>
  );
}

/** Everything that had happened by that day, latest first. */
export function Happened({ dossier, times, total, sentence, differencesOf }: HappenedProps) {
  const t = useTexts();
  const { date, dayOf } = useDates();
  const { data, error } = useQuery({ ...timelineQuery(dossier, times), placeholderData: keepPreviousData });
  const { hash } = useLocation();
  const isThere = data !== undefined;
  // It comes after the page, which looked for the place before it was there.
  useEffect(() => {
    if (isThere && hash !== '') document.getElementById(hash)?.scrollIntoView();
  }, [isThere, hash]);
  if (error) throw error;
  if (!data) return null;
  const { items, people = {} } = data;
  const copied = items.find(wasCopied);
  // Where all of it was copied, it need not be said at each.
  const some = items.some((entry) => entry.type !== CLOCK && !wasCopied(entry));
  return (
    <section className="dw-happened" aria-labelledby="gebeurd">
      <h2 id="gebeurd" className="utrecht-heading-2">
        {t('happened.title', { count: items.length })}
      </h2>
      {items.length < total && (
        <p className="utrecht-paragraph dw-muted">{t('happened.after', { count: total - items.length })}</p>
      )}
      {copied && (
        <p className="utrecht-paragraph dw-muted">
          {t(copied.broughtIn ? 'happened.broughtIn' : 'happened.read', {
            date: dayOf(copied.recordedAt),
          })}
        </p>
      )}
      <Folded entries={items.toReversed()}>
        {(entry) => {
          const { text, said = [] } = sentence(entry);
          const { revision, retracted = false, corrections = [] } = entry;
          const differences = differencesOf(entry);
          const recorded = todayHere(new Date(entry.recordedAt));
          const who = entry.actor === undefined || wasCopied(entry) ? undefined : people[entry.actor];
          const how = [
            date(entry.date),
            some && entry.broughtIn && t('happened.fromPaper'),
            recorded > entry.day && !wasCopied(entry) && t('happened.late', { date: date(recorded) }),
            who && t('happened.by', { who }),
          ].filter(Boolean);
          return (
            <li key={revision} id={`feit-${revision}`} className="dw-happened__event">
              <p className="dw-small dw-muted">{how.join(', ')}</p>
              {corrections.length > 0 && (
                <p className="utrecht-paragraph">
                  <strong>{t(retracted ? 'happened.retracted' : 'happened.corrected')}</strong>{' '}
                  {corrections.map(({ because }) => because).join(' ')}
                </p>
              )}
              <p className="utrecht-paragraph">{retracted ? <s>{text}</s> : text}</p>
              <Said said={said} />
              <About items={items} entry={entry} />
              {differences.length > 0 && (
                <details className="dw-more dw-corrected">
                  <summary>{t('happened.before')}</summary>
                  <Differences all={differences} />
                </details>
              )}
              <Alter dossier={dossier} entry={entry} text={text} />
            </li>
          );
        }}
      </Folded>
    </section>
  );
}
