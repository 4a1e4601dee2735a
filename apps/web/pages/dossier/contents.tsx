import { useTexts } from './texts.ts';
import type { Chapter } from '../../trajectory/chapters.ts';

/** The chapters of this page, to go to. */
export function Contents({ chapters }: { chapters: readonly Chapter[] }) {
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
      </ul>
    </nav>
  );
}
