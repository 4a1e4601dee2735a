import type { TrajectoryView } from '#projections';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { Badge } from '../ui/badge.tsx';
import { articleAnchor, Articles, isOfVersion } from './articles.tsx';
import { Corrected } from './corrected.tsx';
import { correctedIn } from './corrections.ts';
import { FileLink } from './file-link.tsx';
import { useTrajectoryTexts } from './texts.ts';

/** The versions of the text, newest first; the newest stands open. */
export function Drafts({
  trajectory,
  drafts = trajectory.drafts,
  named = '',
}: {
  trajectory: TrajectoryView;
  drafts?: TrajectoryView['drafts'];
  /** What the address names behind its `#`: the version of which that is stands open. */
  named?: string;
}) {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  const { date } = useDates();
  const newestFirst = [...drafts].sort((a, b) => b.version - a.version);
  return (
    <div className="dw-stack dw-stack--tight">
      {newestFirst.map(({ version, maturity, on, text, file }, i) => (
        <details
          key={version}
          id={articleAnchor(version, undefined)}
          className="dw-details"
          open={isOfVersion(named, version) || (i === 0 && text !== undefined && text.length < 1_500)}
        >
          <summary>
            <span className="dw-details__name">{terms('version', { version })}</span>
            <Badge about="maturity">{terms(`maturity.${maturity}`)}</Badge>
            <span className="dw-small dw-muted">{date(on)}</span>
          </summary>
          {text !== undefined && <Articles version={version} text={text} />}
          <Corrected trajectory={trajectory} entries={correctedIn.draft(trajectory, version)} />
          {file !== undefined && (
            <p className="utrecht-paragraph dw-details__body">
              <FileLink trajectory={trajectory.id} file={file}>
                {t('drafts.open', { version })}
              </FileLink>
            </p>
          )}
        </details>
      ))}
    </div>
  );
}
