import type { InfluenceView, TrajectoryView } from '#projections';
import type { ReactNode } from 'react';
import type { DeadlineItem } from '../../api/answers.ts';
import { Advices } from '../../trajectory/advices.tsx';
import { Drafts } from '../../trajectory/drafts.tsx';
import { Evaluations } from '../../trajectory/evaluations.tsx';
import { Information } from '../../trajectory/information.tsx';
import { Involvements } from '../../trajectory/involvements.tsx';
import { Commitments, Decisions, Disputes } from '../../trajectory/outcomes.tsx';
import { RaadActs } from '../../trajectory/raad-acts.tsx';
import { Requests } from '../../trajectory/requests.tsx';
import { Space } from '../../trajectory/space.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import type { Chapter } from '../../trajectory/chapters.ts';
import { useTexts } from './texts.ts';

// Later nobody need wait for one.
const EARLY: ReadonlySet<string> = new Set(['draft', 'involvement', 'advice']);

interface ChaptersProps {
  readonly chapters: readonly Chapter[];
  readonly trajectory: TrajectoryView;
  readonly influence: InfluenceView;
  readonly deadlines: readonly DeadlineItem[];
}

/** What is known of a dossier, chapter by chapter. */
export function Chapters({ chapters, trajectory, influence, deadlines }: ChaptersProps) {
  const t = useTexts();
  const threadLink = (recommendation: string, text: string) => (
    <Link to="/dossiers/$dossier/aanbevelingen/$recommendation" params={{ dossier: trajectory.id, recommendation }}>
      {t('thread', { recommendation: text })}
    </Link>
  );
  const bodies: Readonly<Record<Chapter, () => ReactNode>> = {
    advices: () =>
      trajectory.advices.length === 0 ? (
        <p className="utrecht-paragraph dw-muted">{t(EARLY.has(trajectory.stage) ? 'noAdvices' : 'neverAdvices')}</p>
      ) : (
        <Advices trajectory={trajectory} influence={influence} deadlines={deadlines} threadLink={threadLink} />
      ),
    space: () =>
      trajectory.influenceSpace ? (
        <Space space={trajectory.influenceSpace} />
      ) : (
        <p className="utrecht-paragraph dw-muted">{t('noSpace')}</p>
      ),
    drafts: () => <Drafts trajectory={trajectory} />,
    involvements: () => <Involvements trajectory={trajectory} findings={influence.findings} />,
    information: () => <Information trajectory={trajectory} />,
    requests: () => <Requests trajectory={trajectory} deadlines={deadlines} />,
    decisions: () => <Decisions trajectory={trajectory} />,
    raad: () => <RaadActs trajectory={trajectory} threadLink={threadLink} />,
    commitments: () => (
      <Commitments trajectory={trajectory} influence={influence} deadlines={deadlines} threadLink={threadLink} />
    ),
    disputes: () => <Disputes trajectory={trajectory} />,
    evaluations: () => <Evaluations trajectory={trajectory} />,
  };
  return chapters.map((chapter) => (
    <Section key={chapter} id={chapter} title={t(`chapter.${chapter}`)}>
      {bodies[chapter]()}
    </Section>
  ));
}
