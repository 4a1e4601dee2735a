import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { useTexts } from './texts.ts';

/** What else there is to do and to see of somebody. */
export function Looking({ municipality, person }: { readonly municipality: string; readonly person: string }) {
  const t = useTexts();
  const params = { municipality, person };
  return (
    <Section title={t('more.title')} intro={t('more.intro')}>
      <ul className="dw-bullets">
        <li>
          <Link to="/beheer/$municipality/mensen/$person/overdragen" params={params}>
            {t('more.handover')}
          </Link>
        </li>
        <li>
          <Link to="/beheer/$municipality/mensen/$person/gedaan" params={params}>
            {t('more.did')}
          </Link>
        </li>
        <li>
          <Link to="/wat-is-bewaard/$person" params={{ person }}>
            {t('more.held')}
          </Link>
        </li>
      </ul>
    </Section>
  );
}
