import type { TrajectoryView } from '#projections';
import { useDates } from '../texts/dates.ts';
import { Badge } from '../ui/badge.tsx';
import { Card } from '../ui/section.tsx';
import { nameIn } from './names.ts';
import { useTrajectoryTexts } from './texts.ts';

/** What councils asked to know, and whether they got it. */
export function Information({ trajectory }: { trajectory: TrajectoryView }) {
  const t = useTrajectoryTexts();
  const { date } = useDates();
  const nameOf = nameIn(trajectory);
  return (
    <ul className="dw-list dw-stack">
      {trajectory.information.map(({ id, council, question, on, providedOn, given }) => (
        <li key={id} id={id}>
          <Card>
            <p className="utrecht-paragraph dw-small dw-muted">
              {t('information.asked', { who: nameOf(council), date: date(on) })}
            </p>
            <p className="utrecht-paragraph dw-prose" lang="nl">
              {question}
            </p>
            <div>
              <Badge tone={providedOn === undefined ? 'warning' : 'positive'}>
                {providedOn === undefined ? t('information.open') : t('information.given', { date: date(providedOn) })}
              </Badge>
            </div>
            {given.map(({ on: day, description }) => (
              <p key={`${day} ${description}`} className="utrecht-paragraph dw-prose">
                {description}
              </p>
            ))}
          </Card>
        </li>
      ))}
    </ul>
  );
}
