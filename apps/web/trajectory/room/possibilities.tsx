import { lazy } from 'react';
import type { TrajectoryAnswer } from '../../api/answers.ts';
import { councilsIn, useSession } from '../../api/session.ts';
import { actions, OFFERED } from '../../pages/actions.ts';
import { OfCouncil } from '../../lists/of-council.tsx';
import { useTerms } from '../../texts/terms.ts';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { needsCouncil, useNoCouncilTexts } from '../no-council.ts';
import { councilMeant, isOneMore, kindsOf, type Kind } from './possible.ts';
import { useRoomTexts } from './texts.ts';

const BeginHere = lazy(() => import('../../together/begin-here.tsx'));

interface OffersProps {
  readonly kinds: readonly Kind[];
  readonly dossier: string;
  /** Whether it would be one more of what is there. */
  readonly isMore: (kind: Kind) => boolean;
}

function Offers({ kinds, dossier, isMore }: OffersProps) {
  const t = useRoomTexts();
  const terms = useTerms();
  return (
    <ul className="dw-list dw-can">
      {kinds.map((kind) => (
        <li key={kind.type}>
          <Link to={actions[kind.type]} params={{ dossier }}>
            {isMore(kind) ? t('oneMoreAdvice') : terms(`fact.${kind.type}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The obvious next step; behind it what else can be done now, and for what cannot, why, as the machine says it. */
export function Possibilities({ trajectory }: { trajectory: Omit<TrajectoryAnswer, 'people'> }) {
  const { id, municipality, possibilities, stage, advices } = trajectory;
  const t = useRoomTexts();
  const none = useNoCouncilTexts();
  const terms = useTerms();
  const { now, later } = kindsOf(possibilities, stage);
  // What a council says is recorded by others only for one without access.
  const isCouncil = councilsIn(useSession(), municipality).size > 0;
  const isMore = (kind: Kind) => isCouncil && isOneMore(kind, advices);
  const isSeldom = (kind: Kind) =>
    OFFERED[kind.type].seldom || (kind.type === 'AdviceSubmitted' && !isCouncil) || isMore(kind);
  const often = now.filter((kind) => !isSeldom(kind));
  const isAlone = needsCouncil(possibilities, trajectory);
  const first = isAlone ? undefined : often.shift();
  const meant = first && !isCouncil ? councilMeant(first, trajectory) : undefined;
  const seldom = now.filter(isSeldom);
  return (
    <section className="dw-do dw-no-print" aria-labelledby="nu">
      <h2 id="nu" className="dw-do__title">
        {t('now.title')}
      </h2>
      {isAlone && (
        <>
          <ButtonLink to={actions.TrajectoryAmended} params={{ dossier: id }}>
            {none('add')}
          </ButtonLink>
          <p className="utrecht-paragraph">{none('why')}</p>
        </>
      )}
      {first ? (
        <ButtonLink to={actions[first.type]} params={{ dossier: id }}>
          {meant === undefined
            ? terms(`fact.${first.type}`)
            : t('about', { what: terms(`fact.${first.type}`), who: meant })}
        </ButtonLink>
      ) : (
        !isAlone && <p className="utrecht-paragraph">{t('now.nothing')}</p>
      )}
      {now.length === 0 && isCouncil && (
        <OfCouncil of={trajectory}>
          <BeginHere trajectory={trajectory} />
        </OfCouncil>
      )}
      {often.length + seldom.length + later.length > 0 && (
        <details className="dw-more dw-do__more">
          <summary>{t('more')}</summary>
          <div className="dw-do__all">
            {often.length > 0 && <Offers kinds={often} dossier={id} isMore={isMore} />}
            {seldom.length > 0 && (
              <details className="dw-more">
                <summary>{t('seldom')}</summary>
                <Offers kinds={seldom} dossier={id} isMore={isMore} />
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
          </div>
        </details>
      )}
    </section>
  );
}
