import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { influenceQuery, trajectoryQuery } from '../../api/queries.ts';
import { usePlaceOf } from '../../lists/municipality.tsx';
import { useTerms } from '../../texts/terms.ts';
import { Crumbs } from '../../ui/crumbs.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { About } from '../about.tsx';
import { BroughtIn } from '../brought-in.tsx';
import { HeadChanged } from '../corrected.tsx';
import { EarlierLinks } from '../earlier-link.tsx';
import { useKind } from '../kind.ts';
import { Standing } from '../standing.tsx';
import { CountsLine } from './counts-line.tsx';
import { Possibilities } from './possibilities.tsx';
import { ROOMS, type RoomName } from './rooms.ts';
import { useRoomTexts } from './texts.ts';
import './room.css';

function Rooms({ dossier, here, count }: { dossier: string; here: RoomName; count: number }) {
  const t = useRoomTexts();
  return (
    <nav className="dw-rooms dw-no-print" aria-label={t('rooms')}>
      <ul className="dw-list">
        {(Object.keys(ROOMS) as RoomName[]).map((room) => (
          <li key={room}>
            <Link
              to={ROOMS[room]}
              params={{ dossier }}
              className="dw-rooms__link"
              activeOptions={{ exact: true, includeSearch: false }}
              aria-current={room === here ? 'page' : undefined}
            >
              {t(`room.${room}`)}
              {room === 'points' && count > 0 && ` (${count})`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface RoomProps {
  readonly dossier: string;
  readonly room: RoomName;
  /** What is open in the room, where that has an address of its own. */
  readonly within?: string;
  /** What stands before all else: what is asked of whoever looks. */
  readonly first?: ReactNode;
  readonly children: ReactNode;
}

/** A room of a dossier: below the head that all rooms share. */
export function Room({ dossier, room, within, first, children }: RoomProps) {
  const t = useRoomTexts();
  const terms = useTerms();
  const kindOf = useKind();
  const placeOf = usePlaceOf();
  const { people = {}, ...trajectory } = useSuspenseQuery(trajectoryQuery(dossier)).data;
  const influence = useSuspenseQuery(influenceQuery(dossier)).data;
  const { title } = trajectory;
  const here = within ?? t(`room.${room}`);
  return (
    <Page
      title={title}
      lang="nl"
      {...((room !== 'points' || within !== undefined) && { tab: t('tab', { room: here, title }) })}
      kind={[kindOf(trajectory), placeOf(trajectory), trajectory.constructed && terms('constructed')]
        .filter(Boolean)
        .join(' · ')}
      standing={
        <>
          <Standing trajectory={trajectory} />
          <CountsLine trajectory={trajectory} influence={influence} />
          <BroughtIn trajectory={trajectory} people={people} />
          <HeadChanged trajectory={trajectory} />
        </>
      }
      crumbs={
        <Crumbs here={here}>
          <Link to="/dossiers">{t('dossiers')}</Link>
          <Link to="/dossiers/$dossier" params={{ dossier }} lang="nl">
            {title}
          </Link>
        </Crumbs>
      }
    >
      {first}
      <div className="dw-room-head dw-no-print">
        <Possibilities trajectory={trajectory} />
        <details className="dw-more">
          <summary>{t('aside')}</summary>
          <About trajectory={trajectory} people={people} />
        </details>
      </div>
      <Rooms dossier={dossier} here={room} count={influence.recommendations.length} />
      <div className="dw-stack dw-stack--loose">
        {within === undefined && (
          <h2 className="dw-hidden" data-arrival tabIndex={-1}>
            {here}
          </h2>
        )}
        <EarlierLinks>{children}</EarlierLinks>
      </div>
    </Page>
  );
}
