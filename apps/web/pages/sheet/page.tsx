import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { influenceQuery, trajectoryQuery } from '../../api/queries.ts';
import { DossierPage } from '../../trajectory/dossier-page.tsx';
import { Sheet } from '../../trajectory/sheet.tsx';
import { Link } from '../../ui/link.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { useTexts } from './texts.ts';

export default function AnswerSheet() {
  const t = useTexts();
  const { dossier } = useParams({ from: '/dossiers/$dossier/blad' });
  const trajectory = useSuspenseQuery(trajectoryQuery(dossier)).data;
  const influence = useSuspenseQuery(influenceQuery(dossier)).data;
  return (
    <DossierPage dossier={trajectory} title={t('title')} lead={t('lead')}>
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
    </DossierPage>
  );
}
