import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { AdministrationPage } from '../../administration/page.tsx';
import { useAdministers } from '../../api/session.ts';
import { municipalityTextsQuery } from '../../api/standard-texts.ts';
import { KeptTexts } from '../../standard-texts/kept.tsx';
import { useTexts } from './texts.ts';

/** The texts that a municipality keeps for all who answer in it. */
export default function MunicipalityTexts() {
  const t = useTexts();
  const { municipality } = useParams({ from: '/beheer/$municipality/standaardteksten' });
  const mayChange = useAdministers(municipality);
  const { items } = useSuspenseQuery(municipalityTextsQuery(municipality)).data;
  return (
    <AdministrationPage municipality={municipality} title={t('title')} lead={t('lead')}>
      <KeptTexts whose={municipality} items={items} none={t('none')} mayChange={mayChange} />
    </AdministrationPage>
  );
}
