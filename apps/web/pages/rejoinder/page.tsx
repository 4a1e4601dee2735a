import { WorkPage } from '../../action/page.tsx';
import { chosenBy } from '../../action/subjects.ts';
import { RejoinderForm } from './rejoinder-form.tsx';
import { Others } from './others.tsx';
import { useTexts } from './texts.ts';

export default function Rejoinder() {
  const t = useTexts();
  return (
    <WorkPage type="RejoinderGiven" title={t('title')} lead={t('lead')}>
      {(work) => {
        const chosen = chosenBy(work.subjects, work.over);
        return (
          chosen && (
            <>
              <Others work={work} here={chosen} />
              <RejoinderForm
                key={chosen.key}
                work={{ ...work, subjects: [chosen] }}
                advice={chosen.about['advice'] ?? ''}
              />
            </>
          )
        );
      }}
    </WorkPage>
  );
}
