import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { influenceQuery, trajectoryQuery, type Times } from '../../api/queries.ts';
import { Advices } from '../../trajectory/advices.tsx';
import { Flags } from '../../trajectory/flags.tsx';
import { Path } from '../../trajectory/path.tsx';
import { Drafts } from '../../trajectory/drafts.tsx';
import { useTerms } from '../../texts/terms.ts';
import { Link } from '../../ui/link.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { useTexts } from './texts.ts';

interface StateProps {
  readonly dossier: string;
  readonly times: Times;
  /** As it is now: that stands in the other rooms. */
  readonly now: boolean;
  /** Beside it. */
  readonly children: ReactNode;
}

/** The dossier as it stood on a day; what stood there stays until the answer is in. */
export function State({ dossier, times, now, children }: StateProps) {
  const t = useTexts();
  const terms = useTerms();
  const trajectory = useQuery({ ...trajectoryQuery(dossier, times), placeholderData: keepPreviousData });
  const influence = useQuery({ ...influenceQuery(dossier, times), placeholderData: keepPreviousData });
  const failed = trajectory.error ?? influence.error;
  if (failed) throw failed;
  if (!trajectory.data || !influence.data) return <p className="utrecht-paragraph">{t('state.waiting')}</p>;
  const waiting = trajectory.isPlaceholderData || influence.isPlaceholderData;
  const { drafts, advices, stage } = trajectory.data;
  const newest = [...drafts].sort((a, b) => b.version - a.version).slice(0, 1);
  return (
    <div className="dw-stack" aria-busy={waiting}>
      <p className="dw-hidden" role="status">
        {waiting ? '' : `${terms(`stage.${stage}`)}. ${t('state.advices', { count: advices.length })}`}
      </p>
      <Path trajectory={trajectory.data} />
      {now ? (
        children
      ) : (
        <div className="dw-timeline">
          <div className="dw-stack dw-timeline__state">
            <Flags trajectory={trajectory.data} />
            {advices.length === 0 ? (
              <Empty title={t('state.noAdvices')} />
            ) : (
              <Advices
                trajectory={trajectory.data}
                influence={influence.data}
                deadlines={[]}
                threadLink={(recommendation, text, of) => (
                  <Link to="/dossiers/$dossier/aanbevelingen/$recommendation" params={{ dossier, recommendation }}>
                    {t('state.thread', { recommendation: text })}
                    <span className="dw-hidden">, {of}</span>
                  </Link>
                )}
              />
            )}
            {newest.length > 0 && (
              <>
                <h3 className="utrecht-heading-3">{t('state.text')}</h3>
                <Drafts trajectory={trajectory.data} drafts={newest} />
              </>
            )}
          </div>
          {children}
        </div>
      )}
    </div>
  );
}
