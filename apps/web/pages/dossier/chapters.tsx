import type { TrajectoryView } from '#projections';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { segment, withParams } from '../../api/client.ts';
import { deadlinesQuery, influenceQuery, trajectoryQuery } from '../../api/queries.ts';
import { ChapterWords } from '../../trajectory/chapter-words.tsx';
import { chaptersOf } from '../../trajectory/chapters.ts';
import { Drafts } from '../../trajectory/drafts.tsx';
import { Evaluations } from '../../trajectory/evaluations.tsx';
import { Information } from '../../trajectory/information.tsx';
import { Involvements } from '../../trajectory/involvements.tsx';
import { Commitments, Decisions, Disputes } from '../../trajectory/outcomes.tsx';
import { PacketFiles } from '../../trajectory/packet-files.tsx';
import { RaadActs } from '../../trajectory/raad-acts.tsx';
import { Requests } from '../../trajectory/requests.tsx';
import { Room } from '../../trajectory/room/room.tsx';
import { chaptersIn, type RoomChapter, type RoomName } from '../../trajectory/room/rooms.ts';
import { Space } from '../../trajectory/space.tsx';
import { useTrajectoryTexts } from '../../trajectory/texts.ts';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { useTexts } from './texts.ts';

/** Whether anybody can read of it (libs/trajectory/access/visible.ts). */
const isPublic = ({ advices, decisions, end }: TrajectoryView) =>
  advices.length > 0 || end !== undefined || decisions.some(({ outcome }) => outcome !== 'postponed');

/** A room with chapters of a dossier; those in which nothing stands are left out. */
export function ChapterRoom({ room }: { room: Exclude<RoomName, 'points' | 'timeline'> }) {
  const t = useTexts();
  const words = useTrajectoryTexts();
  const { dossier = '' } = useParams({ strict: false });
  const { hash } = useLocation();
  const trajectory = useSuspenseQuery(trajectoryQuery(dossier)).data;
  const influence = useSuspenseQuery(influenceQuery(dossier)).data;
  const { items: deadlines } = useSuspenseQuery(deadlinesQuery({ dossier, limit: 200 })).data;
  const threadLink = (recommendation: string, text: string) => (
    <Link to="/dossiers/$dossier/aanbevelingen/$recommendation" params={{ dossier, recommendation }}>
      {t('thread', { recommendation: text })}
    </Link>
  );
  const bodies: Readonly<Record<RoomChapter, () => ReactNode>> = {
    space: () => trajectory.influenceSpace && <Space trajectory={trajectory} space={trajectory.influenceSpace} />,
    drafts: () => (
      <>
        {trajectory.drafts.some(({ text }) => text !== undefined) && (
          <p className="utrecht-paragraph">
            <Link to="/dossiers/$dossier/tekst/lezen" params={{ dossier }}>
              {t('read')}
            </Link>
          </p>
        )}
        {trajectory.drafts.filter(({ text }) => text !== undefined).length > 1 && (
          <p className="utrecht-paragraph">
            <Link to="/dossiers/$dossier/tekst/vergelijken" params={{ dossier }}>
              {t('compare')}
            </Link>
          </p>
        )}
        <Drafts trajectory={trajectory} named={hash} />
      </>
    ),
    involvements: () => <Involvements trajectory={trajectory} findings={influence.findings} />,
    information: () => <Information trajectory={trajectory} deadlines={deadlines} />,
    requests: () => <Requests trajectory={trajectory} deadlines={deadlines} />,
    decisions: () => <Decisions trajectory={trajectory} />,
    raad: () => <RaadActs trajectory={trajectory} threadLink={threadLink} />,
    commitments: () => (
      <Commitments trajectory={trajectory} influence={influence} deadlines={deadlines} threadLink={threadLink} />
    ),
    disputes: () => <Disputes trajectory={trajectory} />,
    evaluations: () => <Evaluations trajectory={trajectory} />,
  };
  const told = new Set(chaptersOf(trajectory, influence));
  const chapters = chaptersIn(room).filter((chapter) => told.has(chapter));
  return (
    <Room dossier={dossier} room={room}>
      {chapters.length === 0 && <p className="utrecht-paragraph dw-muted">{t(`nothing.${room}`)}</p>}
      {chapters.map((chapter) => (
        <Section key={chapter} id={chapter} title={t(`chapter.${chapter}`)}>
          {bodies[chapter]()}
          <ChapterWords chapter={chapter} />
        </Section>
      ))}
      {room === 'outcome' && (
        <PacketFiles addressAs={(format) => withParams(`/v1/trajectories/${segment(dossier)}/packet`, { format })}>
          {isPublic(trajectory) && (
            <>
              {words('packet.inside')}{' '}
              <a className="utrecht-link" href={`/openbaar/dossiers/${segment(dossier)}#raadsstuk`}>
                {words('packet.open')}
              </a>
            </>
          )}
        </PacketFiles>
      )}
    </Room>
  );
}
