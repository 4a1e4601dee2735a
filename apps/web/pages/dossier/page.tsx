import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { deadlinesQuery, influenceQuery, trajectoryQuery } from '../../api/queries.ts';
import { About } from '../../trajectory/about.tsx';
import { BroughtIn } from '../../trajectory/brought-in.tsx';
import { HeadChanged } from '../../trajectory/corrected.tsx';
import { EarlierLinks } from '../../trajectory/earlier-link.tsx';
import { Flags } from '../../trajectory/flags.tsx';
import { useKind } from '../../trajectory/kind.ts';
import { Standing } from '../../trajectory/standing.tsx';
import { Path } from '../../trajectory/path.tsx';
import { useTerms } from '../../texts/terms.ts';
import { Crumbs } from '../../ui/crumbs.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Contents } from './contents.tsx';
import { Others } from './others.tsx';
import { Possibilities } from './possibilities.tsx';
import { chaptersOf } from '../../trajectory/chapters.ts';
import { Chapters } from './chapter-list.tsx';
import { useTexts } from './texts.ts';
import './dossier.css';

export default function Dossier() {
  const t = useTexts();
  const terms = useTerms();
  const kindOf = useKind();
  const { dossier: id } = useParams({ from: '/dossiers/$dossier' });
  const { people = {}, ...trajectory } = useSuspenseQuery(trajectoryQuery(id)).data;
  const influence = useSuspenseQuery(influenceQuery(id)).data;
  const { items: deadlines } = useSuspenseQuery(deadlinesQuery({ dossier: id, limit: 200 })).data;
  const chapters = chaptersOf(trajectory, influence);
  return (
    <Page
      title={trajectory.title}
      kind={[kindOf(trajectory), trajectory.constructed ? terms('constructed') : ''].filter(Boolean).join(' · ')}
      standing={<Standing trajectory={trajectory} />}
      crumbs={
        <Crumbs here={trajectory.title}>
          <Link to="/dossiers">{t('dossiers')}</Link>
        </Crumbs>
      }
    >
      <BroughtIn trajectory={trajectory} people={people} />
      <HeadChanged trajectory={trajectory} />
      <Path trajectory={trajectory} />
      <div className="dw-dossier-page">
        <div className="dw-dossier-page__do">
          <Possibilities trajectory={trajectory} />
          <Others dossier={id} />
        </div>
        <div className="dw-dossier-page__main dw-stack dw-stack--loose">
          <Flags trajectory={trajectory} />
          <EarlierLinks>
            <Chapters chapters={chapters} trajectory={trajectory} influence={influence} deadlines={deadlines} />
          </EarlierLinks>
        </div>
        <aside className="dw-dossier-page__about" aria-label={t('aside')}>
          <Contents chapters={chapters} />
          <About trajectory={trajectory} people={people} narrow />
        </aside>
      </div>
    </Page>
  );
}
