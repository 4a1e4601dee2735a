import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { influenceQuery, trajectoryQuery } from '../api/queries.ts';
import { textsOf } from '../texts/texts-of.ts';
import { ChapterWords } from '../trajectory/chapter-words.tsx';
import { DossierPage } from '../trajectory/dossier-page.tsx';
import { Sheet } from '../trajectory/sheet.tsx';
import { Link } from '../ui/link.tsx';
import { Empty } from '../ui/states/states.tsx';

const useTexts = textsOf({
  title: { nl: 'Antwoorden op één blad', en: 'Answers on one sheet' },
  lead: {
    nl: 'Bij elk advies: wat de adviesraad aanbeval, wat het antwoord was en wat er veranderde. Druk het blad af, of stuur het mee met de brief.',
    en: 'For each advice: what the council recommended, what the answer was and what changed. Print the sheet, or send it along with the letter.',
  },
  nothing: { nl: 'Er is nog geen advies', en: 'There is no advice yet' },
});

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
        threadLink={(recommendation, text, of) => (
          <Link
            aria-label={`${text}, ${of}`}
            to="/dossiers/$dossier/aanbevelingen/$recommendation"
            params={{ dossier, recommendation }}
          >
            {text}
          </Link>
        )}
      />
      {trajectory.advices.length > 0 && <ChapterWords chapter="advices" />}
    </DossierPage>
  );
}
