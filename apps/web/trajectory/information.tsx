import type { TrajectoryView } from '#projections';
import type { DeadlineItem } from '../api/answers.ts';
import { useDates } from '../texts/dates.ts';
import { Badge } from '../ui/badge.tsx';
import { Card } from '../ui/section.tsx';
import { InformationAgreed } from './agreed.tsx';
import { toldUnasked } from './chapters.ts';
import { Corrected } from './corrected.tsx';
import { correctedIn } from './corrections.ts';
import { Due } from './due.tsx';
import { Files } from './file-link.tsx';
import { nameIn } from './names.ts';
import { useTrajectoryTexts } from './texts.ts';

interface InformationProps {
  readonly trajectory: TrajectoryView;
  readonly deadlines: readonly DeadlineItem[];
}

type Given = TrajectoryView['information'][number]['given'][number];

/**
 * What councils asked to know, by when, and whether they got it. What was asked and given is there for those who take
 * part alone.
 */
export function Information({ trajectory, deadlines }: InformationProps) {
  const t = useTrajectoryTexts();
  const { date } = useDates();
  const told = ({ on, description, annexes }: Given, said = '') =>
    description !== undefined && (
      <div key={`${on} ${description}`}>
        {said !== '' && <p className="utrecht-paragraph dw-small dw-muted">{said}</p>}
        <p className="utrecht-paragraph dw-prose" lang="nl">
          {description}
        </p>
        <Files trajectory={trajectory} of={{ annexes }} />
      </div>
    );
  const unasked = toldUnasked(trajectory);
  const nameOf = nameIn(trajectory);
  const hasLeft = new Set(trajectory.left.map(({ participant }) => participant));
  return (
    <ul className="dw-list dw-stack">
      {trajectory.information.map(({ id, council, question, on, providedOn, given }) => {
        const never = providedOn === undefined && (trajectory.end !== undefined || hasLeft.has(council));
        const due = deadlines.find((one) => one.kind === 'information' && one.of === id);
        return (
          <li key={id} id={id}>
            <Card>
              <div className="dw-row">
                <span>{t('information.asked', { who: nameOf(council), date: date(on) })}</span>
                <Badge tone={providedOn === undefined ? 'warning' : 'positive'}>
                  {providedOn === undefined
                    ? t(never ? 'information.never' : 'information.open')
                    : t('information.given', { date: date(providedOn) })}
                </Badge>
              </div>
              {question !== undefined && (
                <p className="utrecht-paragraph dw-prose" lang="nl">
                  {question}
                </p>
              )}
              {providedOn === undefined && <InformationAgreed trajectory={trajectory} />}
              {due && <Due deadline={due}>{t('information.due', { date: date(due.dueOn) })}</Due>}
              {given.map((one) => told(one))}
              <Corrected trajectory={trajectory} entries={correctedIn.information(trajectory, id)} />
            </Card>
          </li>
        );
      })}
      {unasked.length > 0 && (
        <li>
          <Card>{unasked.map((one) => told(one, t('information.unasked', { date: date(one.on) })))}</Card>
        </li>
      )}
    </ul>
  );
}
