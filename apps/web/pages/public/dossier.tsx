import type { PublicPage } from '../../../api/web/public-page.ts';
import { About } from '../../trajectory/about.tsx';
import { Advices } from '../../trajectory/advices.tsx';
import { BroughtIn } from '../../trajectory/brought-in.tsx';
import { HeadChanged } from '../../trajectory/corrected.tsx';
import { CouncilNamed } from '../../trajectory/council-name.tsx';
import { Drafts } from '../../trajectory/drafts.tsx';
import { Flags } from '../../trajectory/flags.tsx';
import { Involvements } from '../../trajectory/involvements.tsx';
import { useKind } from '../../trajectory/kind.ts';
import { nameIn, numbersIn } from '../../trajectory/names.ts';
import { Commitments, commitmentsIn, Decisions, Disputes } from '../../trajectory/outcomes.tsx';
import { Path } from '../../trajectory/path.tsx';
import { Requests } from '../../trajectory/requests.tsx';
import { RaadActs } from '../../trajectory/raad-acts.tsx';
import { Space } from '../../trajectory/space.tsx';
import { Neighbours } from '../../trajectory/thread/neighbours.tsx';
import { Outcome } from '../../trajectory/thread/outcome.tsx';
import { Thread } from '../../trajectory/thread/thread.tsx';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { Section } from '../../ui/section.tsx';
import { Public } from './document.tsx';
import { EarlierLinks } from './earlier.tsx';
import { pathTo, usePublic, useWithin } from './frame.ts';
import { Cite, Stood } from './stood.tsx';
import { Tally } from './tally.tsx';
import { useTexts } from './texts.ts';

type PageOf<Name> = Extract<PublicPage, { page: Name }>;
type Props = PageOf<'dossier'>;

function Asked({ trajectory, influence, deadlines }: Props) {
  const t = useTexts();
  const { influenceSpace, involvements, requests } = trajectory;
  return (
    <>
      {influenceSpace && (
        <Section title={t('dossier.space')}>
          <Space space={influenceSpace} />
        </Section>
      )}
      {involvements.length > 0 && (
        <Section title={t('dossier.involvements')}>
          <Involvements trajectory={trajectory} findings={influence.findings} />
        </Section>
      )}
      {requests.length > 0 && (
        <Section title={t('dossier.asked')}>
          <Requests trajectory={trajectory} deadlines={deadlines} />
        </Section>
      )}
    </>
  );
}

function useThreadLink({ id }: Props['trajectory']) {
  const t = useTexts();
  const within = useWithin();
  return (recommendation: string, text: string, of?: string) => (
    <a className="utrecht-link" href={within(pathTo.recommendation(id, recommendation))}>
      {t('dossier.thread', { recommendation: text })}
      {of !== undefined && <span className="dw-hidden">, {of}</span>}
    </a>
  );
}

function Changed({ trajectory, influence, deadlines }: Props) {
  const t = useTexts();
  const threadLink = useThreadLink(trajectory);
  const { drafts, decisions, disputes, raadActs = [] } = trajectory;
  return (
    <>
      {decisions.length > 0 && (
        <Section title={t('dossier.decided')}>
          <Decisions trajectory={trajectory} />
        </Section>
      )}
      {raadActs.length > 0 && (
        <Section title={t('dossier.raad')}>
          <RaadActs trajectory={trajectory} threadLink={threadLink} />
        </Section>
      )}
      {commitmentsIn(influence).length > 0 && (
        <Section title={t('dossier.promised')}>
          <Commitments trajectory={trajectory} influence={influence} deadlines={deadlines} threadLink={threadLink} />
        </Section>
      )}
      {disputes.length > 0 && (
        <Section title={t('dossier.disputes')}>
          <Disputes trajectory={trajectory} />
        </Section>
      )}
      {drafts.length > 0 && (
        <Section title={t('dossier.texts')}>
          <Drafts trajectory={trajectory} />
        </Section>
      )}
    </>
  );
}

/** One dossier for anybody: what was asked, what was answered, what changed, in that order. */
export function Dossier(props: Props) {
  const t = useTexts();
  const terms = useTerms();
  const kindOf = useKind();
  const href = usePublic();
  const within = useWithin();
  const { list } = useDates();
  const { trajectory, influence, deadlines } = props;
  const threadLink = useThreadLink(trajectory);
  const councilNamed = ({ id, name }: { id: string; name: string }) => (
    <a className="utrecht-link" href={href(pathTo.council(trajectory.municipality, id))}>
      {name}
    </a>
  );
  const councils = list(trajectory.councils.map(({ name }) => name));
  const description = t('dossier.description', { title: trajectory.title, councils });
  return (
    <Public
      title={trajectory.title}
      lang="nl"
      kind={[kindOf(trajectory), trajectory.constructed ? terms('constructed') : ''].filter(Boolean).join(' · ')}
      description={description}
      standing={<Stood trajectory={trajectory} />}
      above={[[href(''), t('nav.dossiers')]]}
    >
      <BroughtIn trajectory={trajectory} />
      <HeadChanged trajectory={trajectory} />
      <Path trajectory={trajectory} />
      <Tally trajectory={trajectory} influence={influence} />
      <Flags trajectory={trajectory} />
      <EarlierLinks trajectory={trajectory}>
        <CouncilNamed value={councilNamed}>
          <div className="dw-stack dw-stack--loose">
            <Section title={t('dossier.about')}>
              <About trajectory={trajectory} people={trajectory.people ?? {}} />
            </Section>
            <Asked {...props} />
            <Section title={t('dossier.answered')}>
              {trajectory.advices.length === 0 ? (
                <p className="utrecht-paragraph">{t('dossier.noAdvices')}</p>
              ) : (
                <>
                  <p className="utrecht-paragraph dw-no-print">
                    <a className="utrecht-link" href={within(pathTo.sheet(trajectory.id))}>
                      {t('dossier.sheet')}
                    </a>
                  </p>
                  <Advices
                    trajectory={trajectory}
                    influence={influence}
                    deadlines={deadlines}
                    threadLink={threadLink}
                  />
                </>
              )}
            </Section>
            <Changed {...props} />
            <Cite trajectory={trajectory} />
          </div>
        </CouncilNamed>
      </EarlierLinks>
    </Public>
  );
}

/** The way of one recommendation, for anybody. */
export function Recommendation({ trajectory, thread }: PageOf<'recommendation'>) {
  const t = useTexts();
  const terms = useTerms();
  const href = usePublic();
  const within = useWithin();
  const number = numbersIn(trajectory).get(thread.id) ?? 0;
  const title = t('recommendation.title', {
    recommendation: terms(thread.question ? 'question' : 'recommendation', { number }),
    council: nameIn(trajectory)(thread.council),
  });
  return (
    <Public
      title={title}
      kind={<span lang="nl">{trajectory.title}</span>}
      lead={<span lang="nl">{thread.text}</span>}
      standing={<Stood trajectory={trajectory} />}
      description={thread.text}
      above={[
        [href(''), t('nav.dossiers')],
        [within(pathTo.dossier(trajectory.id)), trajectory.title, 'nl'],
      ]}
    >
      <Outcome thread={thread} trajectory={trajectory} />
      <EarlierLinks trajectory={trajectory}>
        <Thread thread={thread} trajectory={trajectory} />
      </EarlierLinks>
      <Neighbours
        trajectory={trajectory}
        recommendation={thread.id}
        link={(other, className, children) => (
          <a className={`utrecht-link ${className}`} href={within(pathTo.recommendation(trajectory.id, other))}>
            {children}
          </a>
        )}
      />
    </Public>
  );
}
