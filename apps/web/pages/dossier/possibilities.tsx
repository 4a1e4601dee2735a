import type { TrajectoryAnswer } from '../../api/answers.ts';
import { useTerms } from '../../texts/use-texts.ts';
import { Link } from '../../ui/link.tsx';
import { actionFor } from '../actions.ts';
import { kindsOf, type Kind } from './possible.ts';
import { useTexts } from './texts.ts';

type Trajectory = Pick<TrajectoryAnswer, 'id' | 'possibilities'>;

function Now({ kind: { type, possible }, dossier }: { kind: Kind; dossier: string }) {
  const t = useTexts();
  const terms = useTerms();
  const to = actionFor(type);
  const name = terms(`fact.${type}`);
  const many = possible.length > 1 && (
    <span className="dw-small dw-muted"> {t('times', { count: possible.length })}</span>
  );
  return (
    <li>
      {to ? (
        <Link to={to} params={{ dossier }}>
          {name}
        </Link>
      ) : (
        name
      )}
      {many}
    </li>
  );
}

/** What can be done now, and for what cannot, why: as the machine says it. */
export function Possibilities({ trajectory: { id, possibilities } }: { trajectory: Trajectory }) {
  const t = useTexts();
  const terms = useTerms();
  const { now, later } = kindsOf(possibilities);
  return (
    <section className="dw-card dw-card--accent dw-no-print" aria-labelledby="nu">
      <h2 id="nu" className="utrecht-heading-3">
        {t('now.title')}
      </h2>
      {now.length === 0 ? (
        <p className="utrecht-paragraph">{t('now.nothing')}</p>
      ) : (
        <ul className="dw-list dw-can">
          {now.map((kind) => (
            <Now key={kind.type} kind={kind} dossier={id} />
          ))}
        </ul>
      )}
      {later.length > 0 && (
        <details className="dw-more">
          <summary>{t('later.title')}</summary>
          <dl className="dw-cannot">
            {later.map(({ type, why }) => (
              <div key={type}>
                <dt>{terms(`fact.${type}`)}</dt>
                <dd lang="nl">{t('later.why', { why: why.join('; ') })}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
