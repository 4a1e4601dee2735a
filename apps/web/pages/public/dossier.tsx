import { shown } from '#text';
import type { ReactNode } from 'react';
import type { PublicPage } from '../../../api/web/public-page.ts';
import { About } from '../../trajectory/about.tsx';
import { Advices } from '../../trajectory/advices.tsx';
import { BroughtIn } from '../../trajectory/brought-in.tsx';
import { chaptersOf } from '../../trajectory/chapters.ts';
import { CouncilNamed } from '../../trajectory/council-name.tsx';
import { Drafts } from '../../trajectory/drafts.tsx';
import { Flags } from '../../trajectory/flags.tsx';
import { Information } from '../../trajectory/information.tsx';
import { Involvements } from '../../trajectory/involvements.tsx';
import { useKind } from '../../trajectory/kind.ts';
import { nameIn, numbersIn } from '../../trajectory/names.ts';
import { Commitments, Decisions, Disputes } from '../../trajectory/outcomes.tsx';
import { PacketFiles, PaperLinks } from '../../trajectory/packet-files.tsx';
import { Path } from '../../trajectory/path.tsx';
import { Requests } from '../../trajectory/requests.tsx';
import { RaadActs } from '../../trajectory/raad-acts.tsx';
import type { Chapter } from '../../trajectory/room/rooms.ts';
import { Space } from '../../trajectory/space.tsx';
import { useTrajectoryTexts } from '../../trajectory/texts.ts';
import { Neighbours } from '../../trajectory/thread/neighbours.tsx';
import { Outcome } from '../../trajectory/thread/outcome.tsx';
import { Thread } from '../../trajectory/thread/thread.tsx';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { Section } from '../../ui/section.tsx';
import { Public } from './document.tsx';
import { EarlierLinks } from './earlier.tsx';
import { pathTo, usePublic, useWithin } from './frame.ts';
import { ChapterWords } from '../../trajectory/chapter-words.tsx';
import { Follow } from './follow.tsx';
import { BackToContents, OnThisPage, type Part } from './on-this-page.tsx';
import { Cite, Stood } from './stood.tsx';
import { Tally } from './tally.tsx';
import { useTexts } from './texts.ts';

type PageOf<Name> = Extract<PublicPage, { page: Name }>;
type Props = PageOf<'dossier'>;

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

/** What was asked, what was answered, what changed, in that order; evaluations are between those who took part. */
const ORDER = [
  ...(['space', 'involvements', 'requests', 'information', 'advices'] as const),
  ...(['decisions', 'raad', 'commitments', 'disputes', 'drafts'] as const),
] satisfies readonly Chapter[];

interface Told extends Part {
  readonly intro?: string;
  readonly body: ReactNode;
}

/** The parts of a dossier in which something stands, each with its body. */
function useParts({ trajectory, influence, deadlines }: Props): readonly Told[] {
  const t = useTexts();
  const within = useWithin();
  const threadLink = useThreadLink(trajectory);
  const told = new Set<Chapter>(chaptersOf(trajectory, influence));
  const advices =
    trajectory.advices.length === 0 ? (
      <p className="utrecht-paragraph">{t('dossier.noAdvices')}</p>
    ) : (
      <>
        <p className="utrecht-paragraph dw-no-print">
          <a className="utrecht-link" href={within(pathTo.sheet(trajectory.id))}>
            {t('dossier.sheet')}
          </a>
        </p>
        <Advices {...{ trajectory, influence, deadlines, threadLink }} />
      </>
    );
  const bodies: Readonly<Record<(typeof ORDER)[number], ReactNode>> = {
    space: trajectory.influenceSpace && <Space trajectory={trajectory} space={trajectory.influenceSpace} />,
    involvements: <Involvements trajectory={trajectory} findings={influence.findings} />,
    requests: <Requests trajectory={trajectory} deadlines={deadlines} />,
    information: <Information trajectory={trajectory} deadlines={deadlines} />,
    advices,
    decisions: <Decisions trajectory={trajectory} />,
    raad: <RaadActs trajectory={trajectory} threadLink={threadLink} />,
    commitments: <Commitments {...{ trajectory, influence, deadlines, threadLink }} />,
    disputes: <Disputes trajectory={trajectory} />,
    drafts: (
      <>
        {trajectory.drafts.some(({ text }) => text !== undefined) && (
          <p className="utrecht-paragraph dw-no-print">
            <a className="utrecht-link" href={within(pathTo.text(trajectory.id))}>
              {t('dossier.text')}
            </a>
          </p>
        )}
        <Drafts trajectory={trajectory} />
      </>
    ),
  };
  const about = { id: 'about', body: <About trajectory={trajectory} people={trajectory.people ?? {}} /> };
  return [
    { ...about, title: t('dossier.part.about') },
    ...ORDER.filter((chapter) => told.has(chapter)).map((id) => ({
      ...{ id, title: t(`dossier.part.${id}`) },
      body: (
        <>
          {bodies[id]}
          <ChapterWords chapter={id} />
        </>
      ),
      ...(id === 'information' && { intro: t('dossier.information') }),
    })),
  ];
}

/** One dossier for anybody: what was asked, what was answered, what changed, in that order. */
export function Dossier(props: Props) {
  const t = useTexts();
  const terms = useTerms();
  const told = useTrajectoryTexts();
  const kindOf = useKind();
  const href = usePublic();
  const within = useWithin();
  const { list } = useDates();
  const { trajectory, influence } = props;
  const parts = useParts(props);
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
      <Follow municipality={trajectory.municipality} what="dossier" of={trajectory.id} />
      <OnThisPage parts={[...parts, { id: 'raadsstuk', title: told('packet.title') }]} trajectory={trajectory} />
      <BroughtIn trajectory={trajectory} />
      <Path trajectory={trajectory} />
      <Tally trajectory={trajectory} influence={influence} />
      <Flags trajectory={trajectory} />
      <EarlierLinks trajectory={trajectory}>
        <CouncilNamed value={councilNamed}>
          <div className="dw-stack dw-stack--loose">
            {parts.map(({ id, title, intro, body }) => (
              <Section key={id} id={id} title={title} intro={intro}>
                {body}
                <BackToContents title={title} />
              </Section>
            ))}
            <div className="dw-no-print">
              <PacketFiles addressAs={(format) => within(pathTo.packet(trajectory.id, format))}>
                {told('packet.outside')}
              </PacketFiles>
            </div>
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
      lead={<span lang="nl">{shown(thread.text)}</span>}
      standing={<Stood trajectory={trajectory} />}
      description={thread.text}
      above={[
        [href(''), t('nav.dossiers')],
        [within(pathTo.dossier(trajectory.id)), trajectory.title, 'nl'],
      ]}
    >
      <Outcome thread={thread} trajectory={trajectory} />
      <EarlierLinks trajectory={trajectory}>
        <Thread
          thread={thread}
          trajectory={trajectory}
          textLink={(anchor, text) => (
            <a className="utrecht-link" href={`${within(pathTo.text(trajectory.id))}#${anchor}`}>
              {text}
            </a>
          )}
        />
      </EarlierLinks>
      <PaperLinks addressAs={(format) => within(pathTo.point(trajectory.id, thread.id, format))} />
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
