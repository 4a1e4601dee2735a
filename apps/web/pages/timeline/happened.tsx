import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TimelineEntry } from '#projections';
import { timelineQuery } from '../../api/queries.ts';
import { todayHere, useDates } from '../../texts/dates.ts';
import type { Sentence } from './sentence.ts';
import { useTexts } from './texts.ts';

// Those who brought in whole dossiers before it was marked at each event; said once, not at each event.
const IMPORT = 'import';
const wasCopied = ({ actor, broughtIn }: TimelineEntry) => broughtIn === true || actor === IMPORT;
const CLOCK = 'AdviceTermLapsed';

interface HappenedProps {
  readonly dossier: string;
  readonly day: string;
  /** How many there are by now. */
  readonly total: number;
  readonly sentence: (entry: TimelineEntry) => Sentence;
}

/** Everything that had happened by that day, latest first. */
export function Happened({ dossier, day, total, sentence }: HappenedProps) {
  const t = useTexts();
  const { date } = useDates();
  const { data, error } = useQuery({ ...timelineQuery(dossier, day), placeholderData: keepPreviousData });
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
            date: date(todayHere(new Date(copied.recordedAt))),
          })}
        </p>
      )}
      <ol className="dw-list dw-happened__list" reversed>
        {items.toReversed().map((entry) => {
          const { text, said = [] } = sentence(entry);
          const { retracted = false, corrections = [], wasRecorded } = entry;
          const before = wasRecorded && sentence({ ...entry, data: wasRecorded.data });
          const recorded = entry.recordedAt.slice(0, 10);
          const who = entry.actor === undefined || wasCopied(entry) ? undefined : people[entry.actor];
          const how = [
            date(entry.date),
            some && entry.broughtIn && t('happened.fromPaper'),
            recorded > entry.day && !wasCopied(entry) && t('happened.late', { date: date(recorded) }),
            who && t('happened.by', { who }),
          ].filter(Boolean);
          return (
            <li key={entry.revision} className="dw-happened__event">
              <p className="dw-small dw-muted">{how.join(', ')}</p>
              {corrections.length > 0 && (
                <p className="utrecht-paragraph">
                  <strong>{t(retracted ? 'happened.retracted' : 'happened.corrected')}</strong>{' '}
                  {corrections.map(({ because }) => because).join(' ')}
                </p>
              )}
              <p className="utrecht-paragraph">{retracted ? <s>{text}</s> : text}</p>
              {said.map((part) => (
                <p key={part} className="utrecht-paragraph dw-happened__said dw-prose">
                  {part}
                </p>
              ))}
              {before && wasRecorded && (
                <details>
                  <summary>{t('happened.before', { date: date(wasRecorded.date) })}</summary>
                  {[before.text, ...(before.said ?? [])].map((part) => (
                    <p key={part} className="utrecht-paragraph dw-happened__said dw-prose">
                      {part}
                    </p>
                  ))}
                </details>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
