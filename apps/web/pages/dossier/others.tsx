import { Link } from '../../ui/link.tsx';
import { useTexts } from './texts.ts';

/** The other pages of this dossier. */
export function Others({ dossier }: { dossier: string }) {
  const t = useTexts();
  return (
    <nav className="dw-no-print dw-others" aria-label={t('others')}>
      <ul className="dw-list">
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
