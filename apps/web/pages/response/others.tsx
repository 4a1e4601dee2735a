import { useDescribe } from '../../action/describe.ts';
import type { Work } from '../../action/page.tsx';
import type { Subject } from '../../action/subjects.ts';
import { Link } from '../../ui/link.tsx';
import { useTexts } from './texts.ts';

/** To the other responses that await this person. */
export function Others({ work, here }: { work: Work; here: Subject }) {
  const t = useTexts();
  const describe = useDescribe(work.trajectory, work.influence);
  const others = work.subjects.filter(({ key, possible }) => possible && key !== here.key);
  if (others.length === 0) return null;
  return (
    <nav aria-label={t('others')}>
      <p className="utrecht-paragraph">{t('others')}</p>
      <ul className="dw-bullets">
        {others.map(({ key, about }) => (
          <li key={key}>
            <Link
              to="/dossiers/$dossier/reactie"
              params={{ dossier: work.trajectory.id }}
              search={{ over: about['advice'], van: about['authority'] }}
            >
              {describe(about)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
