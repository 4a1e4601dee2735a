import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { EntryAnswer, TrajectoryAnswer } from '../../api/answers.ts';
import { entryQuery, influenceQuery, timelineQuery, trajectoryQuery } from '../../api/queries.ts';
import { DossierPage } from '../../trajectory/dossier-page.tsx';
import '../../trajectory/trajectory.css';
import { Link } from '../../ui/link.tsx';
import { Empty } from '../../ui/states/states.tsx';
import '../action.css';
import { overOf } from '../over.ts';
import type { Work } from '../page.tsx';
import { RecordedFact } from './recorded.tsx';
import { Resting } from './resting.tsx';
import { useCorrectingTexts } from './texts.ts';

export type Correcting = 'FactCorrected' | 'FactRetracted';

interface CorrectingPageProps<T extends Correcting> {
  readonly type: T;
  readonly title: string;
  readonly lead: string;
  readonly children: (work: Work<T>, told: EntryAnswer) => ReactNode;
}

const answered = (told: EntryAnswer) => {
  const { recommendation, recommendations, authority } = told.entry.data as Readonly<Record<string, unknown>>;
  const [first] = Array.isArray(recommendations) ? (recommendations as unknown[]) : [recommendation];
  return { over: String(first), van: String(authority) };
};

/** Why this fact is not corrected or retracted here, and what can be done instead; undefined when it can. */
function useHindrance(type: Correcting, { id, definition }: TrajectoryAnswer, told: EntryAnswer) {
  const t = useCorrectingTexts();
  const dossier = { dossier: id };
  const { entry, mayCorrect, mayRetract, published } = told;
  const isCorrection = entry.type === 'FactCorrected' || entry.type === 'FactRetracted';
  if (entry.retracted) return { why: t('not.retracted') };
  if (definition < 2)
    return {
      why: t('not.older'),
      link: (
        <Link to="/dossiers/$dossier/werkwijze" params={dossier}>
          {t('not.migrate')}
        </Link>
      ),
    };
  if (type === 'FactRetracted' && entry.type === 'TrajectoryOpened')
    return {
      why: t('not.opening'),
      link: (
        <Link to="/dossiers/$dossier/intrekken" params={dossier}>
          {t('not.withdraw')}
        </Link>
      ),
    };
  if (type === 'FactRetracted' && published)
    return {
      why: t('not.published'),
      link: (
        <Link to="/dossiers/$dossier/herziening" params={dossier} search={answered(told)}>
          {t('not.revise')}
        </Link>
      ),
    };
  if (type === 'FactCorrected' && isCorrection) return { why: t('not.correction') };
  const may = type === 'FactCorrected' ? mayCorrect : mayRetract;
  return may ? undefined : { why: t('not.role') };
}

function OfFact<T extends Correcting>({
  work,
  revision,
  children,
}: {
  work: Work<T>;
  revision: string;
  children: CorrectingPageProps<T>['children'];
}) {
  const t = useCorrectingTexts();
  const { id } = work.trajectory;
  const told = useSuspenseQuery(entryQuery(id, revision)).data;
  const { items } = useSuspenseQuery(timelineQuery(id)).data;
  const not = useHindrance(work.type, work.trajectory, told);
  return (
    <div className="dw-stack dw-stack--loose">
      <RecordedFact work={work} told={told} />
      {not ? (
        <Empty title={t('not.title')}>
          <p className="utrecht-paragraph">{not.why}</p>
          {not.link ?? (
            <Link to="/dossiers/$dossier/tijdlijn" params={{ dossier: id }}>
              {t('not.back')}
            </Link>
          )}
        </Empty>
      ) : (
        <>
          <Resting
            dossier={id}
            told={told}
            items={items}
            by={work.type === 'FactCorrected' ? 'correcting' : 'retracting'}
          />
          {children(work, told)}
        </>
      )}
    </div>
  );
}

/** The page on which one fact of the timeline is said to have been otherwise, or not to have been: what it says, what rests on it, and the form. */
export function CorrectingPage<T extends Correcting>({ type, title, lead, children }: CorrectingPageProps<T>) {
  const t = useCorrectingTexts();
  const { dossier = '' } = useParams({ strict: false });
  const over = overOf(useSearch({ strict: false }));
  const trajectory = useSuspenseQuery(trajectoryQuery(dossier)).data;
  const influence = useSuspenseQuery(influenceQuery(dossier)).data;
  const work: Work<T> = { type, trajectory, influence, subjects: [], over };
  return (
    <DossierPage dossier={trajectory} title={title} lead={lead}>
      {over.over === undefined ? (
        <Empty title={t('choose.title')}>
          <p className="utrecht-paragraph">{t('choose.text')}</p>
          <Link to="/dossiers/$dossier/tijdlijn" params={{ dossier }}>
            {t('choose.link')}
          </Link>
        </Empty>
      ) : (
        <OfFact work={work} revision={over.over}>
          {children}
        </OfFact>
      )}
    </DossierPage>
  );
}
