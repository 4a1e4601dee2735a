import type { TrajectoryAnswer } from '../../api/answers.ts';
import { rolesOf, useSession } from '../../api/session.ts';
import { useTerms } from '../../texts/terms.ts';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { actions, OFFERED } from '../actions.ts';
import { kindsOf, type Kind } from './possible.ts';
import { useTexts } from './texts.ts';

type Trajectory = Pick<TrajectoryAnswer, 'id' | 'possibilities' | 'stage'>;

function Now({ kind: { type }, dossier, first }: { kind: Kind; dossier: string; first: boolean }) {
  const terms = useTerms();
  const name = terms(`fact.${type}`);
  const link = { to: actions[type], params: { dossier } };
  if (first) return <ButtonLink {...link}>{name}</ButtonLink>;
  return (
    <ButtonLink {...link} className="dw-button-quiet">
      {name}
    </ButtonLink>
  );
}

/** What can be done now, the obvious step first; and for what cannot, why, as the machine says it. */
export function Possibilities({ trajectory: { id, possibilities, stage } }: { trajectory: Trajectory }) {
  const t = useTexts();
  const terms = useTerms();
  const { now, later } = kindsOf(possibilities, stage);
  // What a council says is recorded by others only for one without access.
  const isCouncil = rolesOf(useSession()).includes('council');
  const isSeldom = ({ type }: Kind) => OFFERED[type].seldom || (type === 'AdviceSubmitted' && !isCouncil);
  const often = now.filter((kind) => !isSeldom(kind));
  const seldom = now.filter(isSeldom);
  return (
    <section className="dw-card dw-card--accent dw-no-print" aria-labelledby="nu">
      <h2 id="nu" className="utrecht-heading-3">
        {t('now.title')}
      </h2>
      {often.length === 0 ? (
        <p className="utrecht-paragraph">{t('now.nothing')}</p>
      ) : (
        <ul className="dw-list dw-can">
          {often.map((kind, i) => (
            <li key={kind.type}>
              <Now kind={kind} dossier={id} first={i === 0} />
            </li>
          ))}
        </ul>
      )}
      {seldom.length > 0 && (
        <details className="dw-more">
          <summary>{t('seldom')}</summary>
          <ul className="dw-list dw-can">
            {seldom.map(({ type }) => (
              <li key={type}>
                <Link to={actions[type]} params={{ dossier: id }}>
                  {terms(`fact.${type}`)}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
      {later.length > 0 && (
        <details className="dw-more">
          <summary>{t('later.title')}</summary>
          <dl className="dw-cannot">
            {later.map(({ type, why }) => (
              <div key={type}>
                <dt>{terms(`fact.${type}`)}</dt>
                <dd lang="nl">{t('later.why', { why: why.join('; ') })}</dd>
                <dd>
                  <Link to={actions[type]} params={{ dossier: id }}>
                    {t('later.earlier', { what: terms(`fact.${type}`) })}
                  </Link>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
