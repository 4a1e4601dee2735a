import { useShared } from '../../texts/use-texts.ts';

export function Footer() {
  const t = useShared();
  return (
    <footer className="dw-footer utrecht-page-footer">
      <div className="dw-width dw-footer__content">
        <p className="utrecht-paragraph dw-text">{t('footer.about')}</p>
        <ul className="dw-list dw-footer__links dw-no-print">
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
        </ul>
      </div>
    </footer>
  );
}
