import { WorkForm } from '../../action/form.tsx';
import { WorkPage } from '../../action/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Statement } from './statement.tsx';
import { useTexts } from './texts.ts';

export default function Publication() {
  const t = useTexts();
  return (
    <WorkPage type="InfluencePublished" title={t('title')} lead={t('lead')}>
      {(work) => (
        <>
          <Statement work={work} />
          <Section title={t('publish.title')} intro={t('publish.intro')}>
            <WorkForm work={work} noun="publications" initial={{}} submit={t('submit')} done={t('done')} reviewed />
          </Section>
        </>
      )}
    </WorkPage>
  );
}
