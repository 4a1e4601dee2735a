import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { influenceQuery, timelineQuery, trajectoryQuery } from '../../api/queries.ts';
import { Room } from '../../trajectory/room/room.tsx';
import { todayHere, useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { useDifferences } from '../../trajectory/corrected.tsx';
import { usePlaceName } from '../../trajectory/place-name.ts';
import { useSession } from '../../api/session.ts';
import { Explained } from '../../ui/explained.tsx';
import { Link } from '../../ui/link.tsx';
import { AsOf } from './as-of.tsx';
import { Happened } from './happened.tsx';
import { knownIn } from './known.ts';
import { KnownOn } from './known-on.tsx';
import { sentenceOf } from './sentence.ts';
import { State } from './state.tsx';
import { stopsOf, type Stop } from './stops.ts';
import { useTexts } from './texts.ts';
import './timeline.css';

export default function Timeline() {
  const t = useTexts();
  const terms = useTerms();
  const { date, list } = useDates();
  const { dossier } = useParams({ from: '/dossiers/$dossier/tijdlijn' });
  const { op, bekend: knownOn } = useSearch({ from: '/dossiers/$dossier/tijdlijn' });
  const navigate = useNavigate({ from: '/dossiers/$dossier/tijdlijn' });
  const trajectory = useSuspenseQuery(trajectoryQuery(dossier)).data;
  const influence = useSuspenseQuery(influenceQuery(dossier)).data;
  const { items } = useSuspenseQuery(timelineQuery(dossier)).data;

  const today = todayHere();
  const stops = useMemo(() => stopsOf(items, today), [items, today]);
  const day = op === undefined || op > today ? today : op;
  const change = useCallback(
    (to: string) =>
      void navigate({
        search: ({ bekend }) => ({ op: to >= today ? undefined : to, bekend }),
        ...{ replace: true, resetScroll: false },
      }),
    [navigate, today],
  );
  const know = (to: string | undefined) =>
    void navigate({ search: ({ op: at }) => ({ op: at, bekend: to }), replace: true, resetScroll: false });
  // By when the first of it stood here: what was copied from paper happened before.
  const since = items.map(({ recordedAt }) => todayHere(new Date(recordedAt))).sort()[0] ?? today;
  const differencesOf = useDifferences(trajectory);
  const words = { t, terms, date, list };
  const known = knownIn(trajectory, influence, { ...words, placeName: usePlaceName() });
  const saying = ({ day: on, entries: [first, ...more] }: Stop) => {
    const what = first ? sentenceOf(first, words, known).text : '';
    const all = more.length > 0 ? t('as.more', { first: what, count: more.length }) : what;
    return t('as.value', { date: date(on), what: all });
  };
  const maySeeWho = useSession()?.memberships.some(
    ({ municipality, role }) =>
      municipality === trajectory.municipality && (role === 'administrator' || role === 'auditor'),
  );
  const begun = stops[0]?.day ?? today;
  const times = { asOf: day, knownOn };
  return (
    <Room dossier={dossier} room="timeline">
      <p className="utrecht-paragraph dw-text">{t('lead')}</p>
      <AsOf stops={stops} day={day} today={today} saying={saying} change={change}>
        <KnownOn known={knownOn} day={day} today={today} change={know} />
      </AsOf>
      {knownOn !== undefined && knownOn < since ? (
        <p className="utrecht-paragraph" role="status">
          {t('known.nothing', { date: date(knownOn), since: date(since) })}
        </p>
      ) : day < begun ? (
        <p className="utrecht-paragraph" role="status">
          {t('state.before', { date: date(begun) })}
        </p>
      ) : (
        <section className="dw-stack" aria-labelledby="stand">
          <h2 id="stand" className="utrecht-heading-2">
            {day === today ? t('state.now') : t('state.title', { date: date(day) })}
          </h2>
          <State dossier={dossier} times={times} now={day === today && knownOn === undefined}>
            <Happened
              dossier={dossier}
              times={times}
              total={items.length}
              sentence={(entry) => sentenceOf(entry, words, known)}
              differencesOf={(entry) => differencesOf(entry, { whole: true })}
            />
          </State>
        </section>
      )}
      <Explained words={['earlyInvolvement', 'finding', 'rejoinder', 'influence', 'commitment']} />
      {maySeeWho && (
        <p className="utrecht-paragraph">
          <Link to="/dossiers/$dossier/wie-wat-vastlegde" params={{ dossier }}>
            {t('audit')}
          </Link>
        </p>
      )}
    </Room>
  );
}
