import { Link } from '../../ui/link.tsx';
import { useTexts } from './texts.ts';
import type { Chapter } from './chapters.ts';

/** The chapters of this page, to go to. */
export function Contents({ chapters, dossier }: { chapters: readonly Chapter[]; dossier: string }) {
  const t = useTexts();
  return (
    <nav className="dw-contents dw-no-print" aria-label={t('contents')}>
      <h2 className="utrecht-heading-4">{t('contents')}</h2>
      <ul className="dw-list">
        {chapters.map((chapter) => (
          <li key={chapter}>
            <a className="utrecht-link" href={`#${chapter}`}>
              {t(`chapter.${chapter}`)}
            </a>
          </li>
        ))}
        <li>
          <Link to="/dossiers/$dossier/tijdlijn" params={{ dossier }}>
            {t('timeline')}
          </Link>
        </li>
        <li>
          <Link to="/dossiers/$dossier/blad" params={{ dossier }}>
            {t('sheet')}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
