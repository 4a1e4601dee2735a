import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { trajectoryQuery } from '../../api/queries.ts';
import { DossierPage } from '../../trajectory/dossier-page.tsx';
import { SpaceForm } from './space-form.tsx';
import { useTexts } from './texts.ts';

function InfluenceSpace() {
  const t = useTexts();
  const { dossier } = page.useParams();
  const trajectory = useSuspenseQuery(trajectoryQuery(dossier)).data;
  return (
    <DossierPage dossier={trajectory} title={t('title')} lead={t('lead')}>
      <SpaceForm trajectory={trajectory} />
    </DossierPage>
  );
}

export const page = createLazyRoute('/dossiers/$dossier/invloedsruimte')({ component: InfluenceSpace });
