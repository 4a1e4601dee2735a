import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { influenceQuery, trajectoryQuery } from '../../api/queries.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { Crumbs } from '../../ui/crumbs.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { useTexts } from './texts.ts';

function AnswerSheet() {
  const t = useTexts();
  const { dossier } = page.useParams();
  const trajectory = useSuspenseQuery(trajectoryQuery(dossier)).data;
  const influence = useSuspenseQuery(influenceQuery(dossier)).data;
  return (
    <Page
      title={t('title')}
      kind={trajectory.title}
      lead={t('lead')}
      crumbs={
        <Crumbs here={t('title')}>
          <Link to="/dossiers">{t('dossiers')}</Link>
          <Link to="/dossiers/$dossier" params={{ dossier }}>
            {trajectory.title}
          </Link>
        </Crumbs>
      }
    >
      {trajectory.advices.length === 0 && <Empty title={t('nothing')} />}
      <Sheet
        trajectory={trajectory}
        influence={influence}
        threadLink={(recommendation, text) => (
          <Link to="/dossiers/$dossier/aanbevelingen/$recommendation" params={{ dossier, recommendation }}>
            {text}
          </Link>
        )}
      />
    </Page>
  );
}

export const page = createLazyRoute('/dossiers/$dossier/blad')({ component: AnswerSheet });
