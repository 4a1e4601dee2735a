import { WorkPage } from '../../action/page.tsx';
import { chosenBy } from '../../action/subjects.ts';
import { Review } from './review.tsx';
import { useTexts } from './texts.ts';

export default function Response() {
  const t = useTexts();
  return (
    <WorkPage type="ResponseAdopted" title={t('title')} lead={t('lead')}>
      {(work) => {
        const chosen = chosenBy(work.subjects, work.over);
        return chosen && <Review key={chosen.key} work={work} subject={chosen} />;
      }}
    </WorkPage>
  );
}
