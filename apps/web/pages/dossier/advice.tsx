import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy } from 'react';
import { segment, withParams } from '../../api/client.ts';
import { deadlinesQuery, influenceQuery, trajectoryQuery } from '../../api/queries.ts';
import { Advices } from '../../trajectory/advices.tsx';
import { OfCouncil } from '../../lists/of-council.tsx';
import { ChapterWords } from '../../trajectory/chapter-words.tsx';
import { nameIn } from '../../trajectory/names.ts';
import { PaperLinks } from '../../trajectory/packet-files.tsx';
import { Room } from '../../trajectory/room/room.tsx';
import { useDates } from '../../texts/dates.ts';
import { Link } from '../../ui/link.tsx';
import { NotThere } from '../../ui/shell/trouble.tsx';
import { Section } from '../../ui/section.tsx';
import { useTexts } from './texts.ts';

const Agreed = lazy(() => import('../../together/agreed.tsx'));

/** One advice as a whole: what it says of itself, all its points, and the response to it. */
export default function AdvicePage() {
  const t = useTexts();
  const { date } = useDates();
  const { dossier, advice: id } = useParams({ from: '/dossiers/$dossier/adviezen/$advice' });
  const trajectory = useSuspenseQuery(trajectoryQuery(dossier)).data;
  const influence = useSuspenseQuery(influenceQuery(dossier)).data;
  const { items: deadlines } = useSuspenseQuery(deadlinesQuery({ dossier, limit: 200 })).data;
  const advice = trajectory.advices.find((one) => one.id === id);
  if (!advice) return <NotThere />;
  const points = influence.recommendations.filter((point) => point.advice.id === id);
  const hasAnswer =
    advice.responses.some(({ adoptions }) => adoptions.length > 0) ||
    points.some(({ answers }) => answers.some(({ versions = [] }) => versions.length > 0));
  const title = t('adviceOf', { council: nameIn(trajectory)(advice.council), date: date(advice.on) });
  return (
    <Room dossier={dossier} room="points" within={title}>
      <Section title={title}>
        <Advices
          trajectory={{ ...trajectory, advices: [advice] }}
          influence={influence}
          deadlines={deadlines}
          threadLink={(recommendation, text) => (
            <Link to="/dossiers/$dossier/aanbevelingen/$recommendation" params={{ dossier, recommendation }}>
              {t('thread', { recommendation: text })}
            </Link>
          )}
        />
        <ChapterWords chapter="advices" />
      </Section>
      <OfCouncil of={trajectory}>
        <Agreed trajectory={trajectory} advice={id} />
      </OfCouncil>
      {hasAnswer && (
        <Section title={t('letter.title')} intro={t('letter.intro')}>
          <PaperLinks
            addressAs={(format) =>
              withParams(`/v1/trajectories/${segment(dossier)}/letters/${segment(id)}`, { format })
            }
          />
        </Section>
      )}
    </Room>
  );
}
