import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { useTexts } from './texts.ts';

interface OfSomebody {
  readonly municipality: string;
  readonly person: string;
}

/** The way to what somebody did. */
export function Did({ municipality, person }: OfSomebody) {
  const t = useTexts();
  return (
    <Link to="/beheer/$municipality/mensen/$person/gedaan" params={{ municipality, person }}>
      {t('more.did')}
    </Link>
  );
}

/** What else there is to do and to see of somebody. */
export function Looking({ municipality, person }: OfSomebody) {
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
          <Did municipality={municipality} person={person} />
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
