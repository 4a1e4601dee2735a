import { useDescribe } from '../../action/describe.ts';
import { WorkPage, type Work } from '../../action/page.tsx';
import { chosenBy } from '../../action/subjects.ts';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { RevisionForm } from './revision-form.tsx';
import { useTexts } from './texts.ts';

/** Which answer changes: the ones that were published. */
function Which({ work }: { work: Work }) {
  const t = useTexts();
  const describe = useDescribe(work.trajectory, work.influence);
  return (
    <Section title={t('which')}>
      <ul className="dw-bullets">
        {work.subjects
          .filter(({ possible }) => possible)
          .map(({ key, about }) => (
            <li key={key}>
              <Link
                to="/dossiers/$dossier/herziening"
                params={{ dossier: work.trajectory.id }}
                search={{ over: about['recommendation'], van: about['authority'] }}
              >
                {describe(about)}
              </Link>
            </li>
          ))}
      </ul>
    </Section>
  );
}

export default function Revision() {
  const t = useTexts();
  return (
    <WorkPage type="AnswerRevised" title={t('title')} lead={t('lead')}>
      {(work) => {
        const chosen = chosenBy(work.subjects, work.over);
        if (!chosen || (work.over.over === undefined && work.subjects.length > 1)) return <Which work={work} />;
        return <RevisionForm key={chosen.key} work={{ ...work, subjects: [chosen] }} about={chosen.about} />;
      }}
    </WorkPage>
  );
}
