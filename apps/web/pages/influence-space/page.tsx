import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { trajectoryQuery } from '../../api/queries.ts';
import { DossierPage } from '../../trajectory/dossier-page.tsx';
import { SpaceForm } from './space-form.tsx';
import { useTexts } from './texts.ts';

export default function InfluenceSpace() {
  const t = useTexts();
  const { dossier } = useParams({ from: '/dossiers/$dossier/invloedsruimte' });
  const trajectory = useSuspenseQuery(trajectoryQuery(dossier)).data;
  return (
    <DossierPage dossier={trajectory} title={t('title')} lead={t('lead')}>
      <SpaceForm trajectory={trajectory} />
    </DossierPage>
  );
}
