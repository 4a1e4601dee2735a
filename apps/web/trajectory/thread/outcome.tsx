import type { Thread, TrajectoryAnswer } from '../../api/answers.ts';
import { Card, Section } from '../../ui/section.tsx';
import { AnswerLine } from '../answer.tsx';
import { isLateIn, nameIn } from '../names.ts';
import { useTrajectoryTexts } from '../texts.ts';

interface OutcomeProps {
  readonly thread: Thread;
  readonly trajectory: Pick<TrajectoryAnswer, 'authorities' | 'councils' | 'deadlines'>;
}

/** What became of one recommendation as it stands now, for those who do not read its whole way. */
export function Outcome({ thread, trajectory }: OutcomeProps) {
  const t = useTrajectoryTexts();
  const nameOf = nameIn(trajectory);
  const isLate = isLateIn(trajectory);
  return (
    <Section title={t('thread.outcome')}>
      <Card>
        {thread.answers.map((answer) => (
          <AnswerLine
            key={answer.authority}
            answer={answer}
            nameOf={nameOf}
            by={nameOf(answer.authority)}
            isLate={isLate(thread.id, answer.authority)}
          />
        ))}
      </Card>
    </Section>
  );
}
