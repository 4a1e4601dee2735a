import type { TrajectoryView } from '#projections';
import { useDates } from '../texts/dates.ts';
import { useLawName } from '../texts/law-name.ts';
import { useTerms } from '../texts/terms.ts';
import { Fact, Facts } from '../ui/section.tsx';
import { Corrected } from './corrected.tsx';
import { correctedIn } from './corrections.ts';
import { CouncilName } from './council-name.tsx';
import { useKind } from './kind.ts';
import { useTrajectoryTexts } from './texts.ts';

interface AboutProps {
  readonly trajectory: TrajectoryView;
  readonly people?: Readonly<Record<string, string>>;
  readonly narrow?: boolean;
}

const ADDRESS = /^https?:\/\/\S+$/;

/** Where the facts come from: an address leads there. */
const Source = ({ text }: { text: string }) =>
  ADDRESS.test(text) ? (
    <a className="utrecht-link" href={text} rel="external noreferrer">
      {text}
    </a>
  ) : (
    text
  );

/** What a dossier is: whose, about what, on which law, and where what stands here comes from. */
export function About({ trajectory, people, narrow = false }: AboutProps) {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  const kindOf = useKind();
  const lawName = useLawName();
  const { date, isPast, list, listParts } = useDates();
  const { authorities, councils, legalBases, portfolio, portfolioHolder, contact, decision } = trajectory;
  const { plannedDecisionOn, sources = [], note, successions = [] } = trajectory;
  // After the day that was planned, nobody knows whether it was decided: it may only not be recorded.
  const isOverdue = plannedDecisionOn !== undefined && isPast(plannedDecisionOn);
  const decided = decision.state === 'open' && isOverdue ? 'notKnown' : decision.state;
  const named = (id: string | undefined) => (id === undefined ? undefined : people?.[id]);
  return (
    <>
      <Facts narrow={narrow}>
        <Fact name={t('about.authority')}>
          {list(
            authorities.map(({ id, name }) => {
              const next = successions.find(({ from }) => from === id);
              if (!next) return name;
              const as = authorities.find((one) => one.id === next.to)?.name ?? next.to;
              return t('about.succeeded', { who: name, as, date: date(next.on) });
            }),
          )}
        </Fact>
        <Fact name={t('about.councils')}>
          {councils.length === 0 && t('about.noCouncils')}
          {listParts(councils.map(({ id }) => id)).map(({ type, value }) =>
            type === 'element' ? <CouncilName key={value} trajectory={trajectory} council={value} /> : value,
          )}
        </Fact>
        <Fact name={t('about.kind')}>{`${kindOf(trajectory)}, ${terms(`subject.${trajectory.subject}`)}`}</Fact>
        {legalBases.length > 0 && <Fact name={t('about.law')}>{list(legalBases.map(lawName))}</Fact>}
        {portfolio !== undefined && <Fact name={t('about.portfolio')}>{portfolio}</Fact>}
        {named(portfolioHolder) && <Fact name={t('about.portfolioHolder')}>{named(portfolioHolder)}</Fact>}
        {named(contact) && <Fact name={t('about.contact')}>{named(contact)}</Fact>}
        <Fact name={t('about.opened')}>{date(trajectory.openedOn)}</Fact>
        {plannedDecisionOn !== undefined && decision.state !== 'taken' && (
          <Fact name={t('about.planned')}>{date(plannedDecisionOn)}</Fact>
        )}
        <Fact name={t('about.decision')}>{terms(`decision.${decided}`)}</Fact>
        {sources.length > 0 && (
          <Fact name={t('about.sources')}>
            <ul className="dw-list dw-stack dw-stack--tight">
              {sources.map((source) => (
                <li key={source}>
                  <Source text={source} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {note !== undefined && (
          <Fact name={t('about.note')}>
            <span className="dw-prose" lang="nl">
              {note}
            </span>
          </Fact>
        )}
      </Facts>
      <Corrected trajectory={trajectory} entries={correctedIn.participants(trajectory)} />
    </>
  );
}
