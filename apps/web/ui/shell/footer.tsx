import type { ReactNode } from 'react';
import { useShared } from '../../texts/shared.ts';

/** Below every page; a page may add what only paper needs. @param help the way to what the handbook says of it. */
export function Footer({ help, children }: { help: ReactNode; children?: ReactNode }) {
  const t = useShared();
  return (
    <footer className="dw-footer utrecht-page-footer">
      <div className="dw-width dw-footer__content">
        <p className="utrecht-paragraph dw-text">{t('footer.about')}</p>
        {children}
        <ul className="dw-list dw-footer__links dw-no-print">
          <li>{help}</li>
          <li>
            <a className="utrecht-link" href="/openbaar">
              {t('footer.public')}
            </a>
          </li>
          <li>
            <a className="utrecht-link" href="/openbaar/niet-overgenomen">
              {t('footer.register')}
            </a>
          </li>
          <li>
            <a className="utrecht-link" href="/openbaar/controlegetal">
              {t('footer.checkpoint')}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
