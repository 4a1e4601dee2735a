import type { TrajectoryView } from '#projections';
import './trajectory.css';

interface GroundProps {
  readonly settings: TrajectoryView['settings'];
  readonly article: boolean | string | undefined;
}

/** Where something that is said stands: in which article of what the municipality laid down. */
export function Ground({ settings, article }: GroundProps) {
  const { name, link } = settings?.instrument ?? {};
  const where = [name, typeof article === 'string' ? article : undefined].filter(Boolean).join(', ');
  if (where === '') return null;
  return (
    <div className="dw-small dw-muted" lang="nl">
      {link === undefined ? (
        where
      ) : (
        <a className="utrecht-link" href={link}>
          {where}
        </a>
      )}
    </div>
  );
}
