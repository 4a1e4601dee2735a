import type { TimelineEntry, TrajectoryView } from '#projections';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { textsOf } from '../texts/texts-of.ts';
import { contentFieldsOf, type Fields } from './content/fields.ts';
import { useTold, type Difference } from './content/told.ts';
import { correctedIn } from './corrections.ts';
import './corrected.css';

const useTexts = textsOf({
  corrected: { nl: 'Verbeterd: lees wat er eerst stond', en: 'Corrected: read what it said first' },
  changed: { nl: 'Gegevens gewijzigd: lees wat er eerst stond', en: 'Data changed: read what they were first' },
  on: { nl: 'Verbeterd op {{date}}: {{why}}', en: 'Corrected on {{date}}: {{why}}' },
  changedOn: { nl: 'Gewijzigd op {{date}}: {{why}}', en: 'Changed on {{date}}: {{why}}' },
  date: { nl: 'Datum', en: 'Date' },
  first: { nl: '{{label}}, eerst', en: '{{label}}, first' },
  now: { nl: 'Nu', en: 'Now' },
  nothing: { nl: 'niets', en: 'nothing' },
});

/** What fields said first, and what they say now. */
export function Differences({ all }: { all: readonly Difference[] }) {
  const t = useTexts();
  return (
    <dl className="dw-corrected__list">
      {all.map(({ label, said, now }, i) => (
        <div key={i}>
          <dt>{t('first', { label })}</dt>
          <dd className="dw-prose">
            <del>{said.length > 0 ? said.join('\n') : t('nothing')}</del>
          </dd>
          <dt>{t('now')}</dt>
          <dd className="dw-prose">{now.length > 0 ? now.join('\n') : t('nothing')}</dd>
        </div>
      ))}
    </dl>
  );
}

/**
 * Of an advice its points are told each by itself, or with all of it. Of one point: what is said of that point alone,
 * and with all of it also what the fact in which it stands says of no point.
 */
type Whole = { readonly whole?: boolean | undefined; readonly point?: string | undefined };

/** The fields in which a fact says something of each point apart. */
const OF_POINTS = ['recommendations', 'answers', 'leavesOpen'];

/** What a fact says of one point, by whose it is. */
function rowsOf(said: object, name: string, point: string): ReadonlyMap<string, object> {
  const rows = (said as Record<string, { id?: string; recommendation?: string; authority?: string }[]>)[name] ?? [];
  const ofPoint = rows.filter(({ id, recommendation }) => (id ?? recommendation) === point);
  return new Map(ofPoint.map((row) => [row.authority ?? '', row]));
}

/** What a corrected entry said first: its date and its fields; of one with points, all but those, one of them, or all. */
export function useDifferences(trajectory: TrajectoryView) {
  const t = useTexts();
  const { date } = useDates();
  const { differences } = useTold(trajectory);
  return ({ type, date: on, data, wasRecorded }: TimelineEntry, { whole, point }: Whole): readonly Difference[] => {
    if (!wasRecorded) return [];
    const was = wasRecorded.data;
    const fields = contentFieldsOf(type);
    const ofAll = (asked: Fields): readonly Difference[] => {
      const said = { name: 'date', label: t('date'), said: [date(wasRecorded.date)], now: [date(on)] };
      return [...(on === wasRecorded.date ? [] : [said]), ...differences(asked, was, data)];
    };
    const ofPoints = Object.entries(fields).flatMap(([name, kind]) =>
      kind.as === 'rows' && OF_POINTS.includes(name) ? [{ name, kind }] : [],
    );
    if (point !== undefined && ofPoints.length > 0) {
      const ofPoint = ofPoints.flatMap(({ name, kind }) => {
        const [left, right] = [rowsOf(was, name, point), rowsOf(data, name, point)];
        return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
          differences(kind.fields, left.get(key) ?? {}, right.get(key) ?? {}),
        );
      });
      const rows = new Set(ofPoints.map(({ name }) => name));
      const others = Object.fromEntries(Object.entries(fields).filter(([name]) => !rows.has(name)));
      return whole ? [...ofAll(others), ...ofPoint] : ofPoint;
    }
    const { recommendations: points, ...own } = fields;
    return ofAll(points?.as === 'rows' && !whole ? own : fields);
  };
}

interface CorrectedProps extends Whole {
  readonly trajectory: TrajectoryView;
  /** The facts in which it was said; those that were not corrected are none of them. */
  readonly entries: readonly TimelineEntry[];
}

/** That something was corrected, with what it said first behind it; nothing where nothing was. */
export function Corrected({ trajectory, entries, ...of }: CorrectedProps) {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  const differencesOf = useDifferences(trajectory);
  const told = entries.map((entry) => ({ entry, all: differencesOf(entry, of) })).filter(({ all }) => all.length > 0);
  if (told.length === 0) return null;
  return (
    <details className="dw-more dw-corrected">
      <summary>{t('corrected')}</summary>
      {told.map(({ entry: { type, revision, corrections = [] }, all }) => (
        <div key={revision} className="dw-corrected__one">
          {told.length > 1 && (
            <p className="utrecht-paragraph">
              <strong>{terms(`happened.${type}`)}</strong>
            </p>
          )}
          {corrections.map(({ revision: by, date: on, because }) => (
            <p key={by} className="utrecht-paragraph">
              {t('on', { date: date(on), why: because })}
            </p>
          ))}
          <Differences all={all} />
        </div>
      ))}
    </details>
  );
}

/** That the data of a dossier, or how it ended, were changed or corrected, with what they were first: below its title. */
export function HeadChanged({ trajectory }: { trajectory: TrajectoryView }) {
  const t = useTexts();
  const { date } = useDates();
  const { differences } = useTold(trajectory);
  const fields = contentFieldsOf('TrajectoryAmended');
  const changes = (trajectory.amendments ?? []).map(({ on, because, was, ...now }) => {
    const { addCouncils: _councils, addAuthorities: _authorities, because: _why, ...own } = fields;
    const touched = Object.fromEntries(Object.entries(own).filter(([name]) => name in now));
    return { on, because, all: differences(touched, was, now) };
  });
  const told = changes.filter(({ all }) => all.length > 0);
  return (
    <>
      {told.length > 0 && (
        <details className="dw-more dw-corrected">
          <summary>{t('changed')}</summary>
          {told.map(({ on, because, all }) => (
            <div key={`${on} ${because}`} className="dw-corrected__one">
              <p className="utrecht-paragraph">{t('changedOn', { date: date(on), why: because })}</p>
              <Differences all={all} />
            </div>
          ))}
        </details>
      )}
      <Corrected
        trajectory={trajectory}
        entries={[...correctedIn.opening(trajectory), ...correctedIn.end(trajectory)]}
      />
    </>
  );
}
