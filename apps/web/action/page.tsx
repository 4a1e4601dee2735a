import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import type { InfluenceAnswer, TrajectoryAnswer } from '../api/answers.ts';
import { influenceQuery, trajectoryQuery } from '../api/queries.ts';
import type { PostedFact } from '../api/record.ts';
import { DossierPage } from '../trajectory/dossier-page.tsx';
import { Link } from '../ui/link.tsx';
import { Empty } from '../ui/states/states.tsx';
import { subjectsOf, type Subject } from './subjects.ts';
import { useActionTexts } from './texts.ts';
import { overOf, type Over } from './over.ts';
import { FormWords } from './words.tsx';
import '../trajectory/trajectory.css';
import './action.css';
import { Notice } from '../ui/section.tsx';

/** What somebody works on: the dossier, and the parts of it to which they may do this. */
export interface Work<T extends PostedFact = PostedFact> {
  readonly type: T;
  readonly trajectory: TrajectoryAnswer;
  readonly influence: InfluenceAnswer;
  readonly subjects: readonly Subject[];
  readonly over: Over;
}

interface WorkPageProps<T extends PostedFact> {
  readonly type: T;
  readonly title: string;
  readonly lead?: ReactNode;
  /** Why there is nothing that it can be about, and what has to come first, where the page knows. */
  readonly missing?: (trajectory: TrajectoryAnswer) => ReactNode;
  /** Whether the page itself shows how what is not offered can be done. */
  readonly tells?: (trajectory: TrajectoryAnswer) => boolean;
  /** What somebody works on along with whoever records it. */
  readonly besides?: (trajectory: TrajectoryAnswer) => readonly Subject[];
  readonly children: (work: Work<T>) => ReactNode;
}

/** Today it cannot be done to anything: it may have happened earlier, and is then recorded with its date. */
function NotToday({ subjects }: { subjects: readonly Subject[] }) {
  const t = useActionTexts();
  const why = [...new Set(subjects.flatMap((subject) => subject.why))];
  return (
    <Notice type="info">
      <p className="utrecht-paragraph">{t('notToday.title')}</p>
      <ul className="dw-bullets" lang="nl">
        {why.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className="utrecht-paragraph">{t('notToday.earlier')}</p>
    </Notice>
  );
}

/** A page on which one thing is recorded in a dossier. Somebody who may not is told so, and can go back. */
export function WorkPage<T extends PostedFact>({
  type,
  title,
  lead,
  missing,
  tells,
  besides,
  children,
}: WorkPageProps<T>) {
  const t = useActionTexts();
  const { dossier = '' } = useParams({ strict: false });
  const over = overOf(useSearch({ strict: false }));
  const trajectory = useSuspenseQuery(trajectoryQuery(dossier)).data;
  const influence = useSuspenseQuery(influenceQuery(dossier)).data;
  const now = useMemo(() => {
    const found = subjectsOf(trajectory.possibilities, type);
    const more = besides?.(trajectory) ?? [];
    return [...found, ...more.filter(({ key }) => !found.some((one) => one.key === key))];
  }, [trajectory, type, besides]);
  // When others make it impossible while somebody is busy with it, what was typed stays on the screen.
  const [first] = useState(now);
  const subjects = useMemo(() => {
    if (now.length === 0) return first.map((subject) => ({ ...subject, possible: false }));
    // What somebody only writes along on is not among what can be done once another did it.
    const over = first.filter(({ along, key }) => along && !now.some((one) => one.key === key));
    return [...now, ...over];
  }, [now, first]);
  return (
    <DossierPage dossier={trajectory} title={title} lead={lead}>
      {subjects.length === 0 ? (
        <Empty title={t('nothing.title')}>
          {missing?.(trajectory) || <p className="utrecht-paragraph">{t('nothing.text')}</p>}
          <Link to="/dossiers/$dossier" params={{ dossier }}>
            {t('back')}
          </Link>
        </Empty>
      ) : (
        <>
          {!subjects.some(({ possible }) => possible) && tells?.(trajectory) !== true && (
            <NotToday subjects={subjects} />
          )}
          <FormWords type={type} />
          {children({ type, trajectory, influence, subjects, over })}
        </>
      )}
    </DossierPage>
  );
}
