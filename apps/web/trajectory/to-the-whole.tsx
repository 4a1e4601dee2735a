import { shown } from '#text';
import type { TrajectoryView } from '#projections';
import { useTrajectoryTexts } from './texts.ts';

type Response = TrajectoryView['advices'][number]['responses'][number];
interface ToTheWholeProps extends Pick<Response, 'adoptions'> {
  /** Whose response it is, where there may be more than one. */
  readonly by: string | undefined;
}

/** What a response says of an advice as a whole, each time that it was adopted, and whether it was said aloud only. */
export function ToTheWhole({ adoptions, by }: ToTheWholeProps) {
  const t = useTrajectoryTexts();
  const name = by === undefined ? t('advice.toTheWhole') : t('advice.toTheWholeBy', { who: by });
  return adoptions.map(({ on, toTheWhole, oral }, i) => (
    // Two may be of one day.
    <div key={`${on} ${i}`}>
      {toTheWhole !== undefined && (
        <p className="utrecht-paragraph dw-prose">
          <strong>{name}:</strong> <span lang="nl">{shown(toTheWhole)}</span>
        </p>
      )}
      {oral && <p className="utrecht-paragraph dw-small dw-muted">{t('advice.oral')}</p>}
    </div>
  ));
}
