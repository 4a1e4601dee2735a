import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { trajectoryQuery } from '../../api/queries.ts';
import { Crumbs } from '../../ui/crumbs.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { SpaceForm } from './space-form.tsx';
import { useTexts } from './texts.ts';

function InfluenceSpace() {
  const t = useTexts();
  const { dossier } = page.useParams();
  const trajectory = useSuspenseQuery(trajectoryQuery(dossier)).data;
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
      <SpaceForm trajectory={trajectory} />
    </Page>
  );
}

export const page = createLazyRoute('/dossiers/$dossier/invloedsruimte')({ component: InfluenceSpace });
