import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, useEffect } from 'react';
import { deadlinesQuery, influenceQuery, trajectoryQuery } from '../../api/queries.ts';
import { OfCouncil } from '../../lists/of-council.tsx';
import { SheetLinks } from '../../lists/sheet-links.tsx';
import { AskedCard, useAskedOfUs } from '../../trajectory/asked.tsx';
import { nameIn } from '../../trajectory/names.ts';
import { ChapterWords } from '../../trajectory/chapter-words.tsx';
import { Flags } from '../../trajectory/flags.tsx';
import { Room } from '../../trajectory/room/room.tsx';
import { ROOMS, roomOfHash } from '../../trajectory/room/rooms.ts';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { PointsFilter } from './filter.tsx';
import { Points } from './points.tsx';
import { narrowed, rowsOf } from './rows.ts';
import { useTexts } from './texts.ts';

const WrittenHere = lazy(() => import('../../together/written-here.tsx'));

// Later nobody need wait for one.
const EARLY: ReadonlySet<string> = new Set(['draft', 'involvement', 'advice']);

/** The room of the points: each in one line. */
export default function Dossier() {
  const t = useTexts();
  const { dossier } = useParams({ from: '/dossiers/$dossier' });
  const search = useSearch({ from: '/dossiers/$dossier' });
  const { hash } = useLocation();
  const navigate = useNavigate();
  const trajectory = useSuspenseQuery(trajectoryQuery(dossier)).data;
  const influence = useSuspenseQuery(influenceQuery(dossier)).data;
  const { items: deadlines } = useSuspenseQuery(deadlinesQuery({ dossier, limit: 200 })).data;
  const room = roomOfHash(hash);
  // Links from when all chapters stood on this page.
  useEffect(() => {
    if (room === undefined || room === 'points') return;
    void navigate({ to: ROOMS[room], params: { dossier }, hash, replace: true });
  }, [room, hash, dossier, navigate]);
  const rows = rowsOf(trajectory, influence);
  const asked = useAskedOfUs(trajectory);
  const first = asked.map((request) => (
    <AskedCard
      key={request.id}
      trajectory={trajectory}
      request={request}
      who={nameIn(trajectory)(request.council)}
      dossier={dossier}
    />
  ));
  const written = (
    <OfCouncil key="written" of={trajectory}>
      <WrittenHere trajectory={trajectory} besides={asked.map(({ id }) => id)} />
    </OfCouncil>
  );
  const nothingYet = trajectory.advices.length === 0;
  return (
    <Room dossier={dossier} room="points" first={[...first, written]}>
      <Flags trajectory={trajectory} />
      {/* Where there is nothing, there is nothing to head. */}
      {nothingYet ? (
        <p className="utrecht-paragraph dw-muted">{t(EARLY.has(trajectory.stage) ? 'noAdvices' : 'neverAdvices')}</p>
      ) : (
        <Section
          id="advices"
          title={t('points')}
          aside={
            rows.length > 0 && (
              <Link to="/dossiers/$dossier/blad" params={{ dossier }}>
                {t('sheet')}
              </Link>
            )
          }
        >
          <div className="dw-points-room">
            <div className="dw-points-room__list dw-stack">
              {rows.length > 1 && <PointsFilter trajectory={trajectory} rows={rows} search={search} />}
              <Points trajectory={trajectory} deadlines={deadlines} rows={narrowed(rows, search)} search={search} />
              <ChapterWords chapter="advices" />
              <SheetLinks path="/points" filter={{ dossier }} of={t('points')} />
            </div>
          </div>
        </Section>
      )}
    </Room>
  );
}
