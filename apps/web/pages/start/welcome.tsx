import { IconArrowsSplit, IconMessageCheck, IconTextRecognition } from '@tabler/icons-react';
import { ButtonLink } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { useTexts } from './texts.ts';
import './start.css';

const POINTS = [
  { name: 'asked', icon: IconArrowsSplit },
  { name: 'answered', icon: IconMessageCheck },
  { name: 'changed', icon: IconTextRecognition },
] as const;

/** For visitors who are not signed in: what this is, and the two ways on. */
export function Welcome() {
  const t = useTexts();
  return (
    <Page title={t('welcome.title')} lead={t('welcome.lead')}>
      <div className="dw-row">
        <ButtonLink to="/inloggen">{t('welcome.signIn')}</ButtonLink>
        <a className="utrecht-link" href="/openbaar">
          {t('welcome.public')}
        </a>
      </div>
      <ul className="dw-list dw-welcome">
        {POINTS.map(({ name, icon: Icon }) => (
          <li key={name} className="dw-card">
            <Icon className="dw-welcome__icon" aria-hidden="true" />
            <h2 className="utrecht-heading-3">{t(`welcome.${name}.title`)}</h2>
            <p className="utrecht-paragraph">{t(`welcome.${name}.text`)}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
