import type { TrajectoryView } from '#projections';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useTerms } from '../texts/terms.ts';
import { Card } from '../ui/section.tsx';
import { Corrected } from './corrected.tsx';
import { correctedIn } from './corrections.ts';
import { useTrajectoryTexts } from './texts.ts';
import './trajectory.css';

interface SpaceProps {
  readonly trajectory: TrajectoryView;
  readonly space: NonNullable<TrajectoryView['influenceSpace']>;
}

/** What can still be changed and what is fixed, with why. */
export function Space({ trajectory, space }: SpaceProps) {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  return (
    <>
      <p className="utrecht-paragraph dw-prose" lang="nl">
        {space.purpose}
      </p>
      <p className="utrecht-paragraph">
        <strong>{terms(`level.${space.level}`)}.</strong> {terms(`levelMeans.${space.level}`)}
      </p>
      <div className="dw-space">
        <Card tone="accent">
          <h3 className="utrecht-heading-3">{t('space.open')}</h3>
          <ul className="dw-list dw-marked">
            {space.open.map((point) => (
              <li key={point}>
                <IconCheck className="dw-icon" aria-hidden="true" />
                <span>{point}</span>
              </li>
            ))}
          </ul>
          {space.open.length === 0 && <p className="utrecht-paragraph">{t('space.nothingOpen')}</p>}
        </Card>
        <Card>
          <h3 className="utrecht-heading-3">{t('space.fixed')}</h3>
          <ul className="dw-list dw-marked">
            {space.fixed.map(({ what, why }) => (
              <li key={what}>
                <IconLock className="dw-icon" aria-hidden="true" />
                <span>
                  {what}
                  <span className="dw-muted">{` · ${why}`}</span>
                </span>
              </li>
            ))}
          </ul>
          {space.fixed.length === 0 && <p className="utrecht-paragraph">{t('space.nothingFixed')}</p>}
        </Card>
      </div>
      {space.because !== undefined && <p className="utrecht-paragraph">{t('space.because', { why: space.because })}</p>}
      <Corrected trajectory={trajectory} entries={correctedIn.space(trajectory, space.on)} />
    </>
  );
}
