import type { ReactNode } from 'react';
import { useNameOf } from '../../lists/municipality.tsx';
import { useSession } from '../../api/session.ts';
import { Crumbs } from '../../ui/crumbs.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Card, Section } from '../../ui/section.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { useTexts } from './texts.ts';
import './administration-start.css';

const Part = ({ link, children }: { link: ReactNode; children: string }) => (
  <li>
    <Card>
      <h3 className="utrecht-heading-3">{link}</h3>
      <p className="utrecht-paragraph">{children}</p>
    </Card>
  </li>
);

function Municipality({ municipality }: { municipality: string }) {
  const t = useTexts();
  const params = { municipality };
  return (
    <Section title={useNameOf()(municipality)}>
      <ul className="dw-list dw-administration">
        <Part
          link={
            <Link to="/beheer/$municipality/instellingen" params={params}>
              {t('settings.title')}
            </Link>
          }
        >
          {t('settings.text')}
        </Part>
        <Part
          link={
            <Link to="/beheer/$municipality/adviesraden" params={params}>
              {t('councils.title')}
            </Link>
          }
        >
          {t('councils.text')}
        </Part>
        <Part
          link={
            <Link to="/beheer/$municipality/mensen" params={params}>
              {t('members.title')}
            </Link>
          }
        >
          {t('members.text')}
        </Part>
      </ul>
    </Section>
  );
}

export default function Administration() {
  const t = useTexts();
  const mine = useSession()?.memberships.filter(({ role }) => role === 'administrator') ?? [];
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      crumbs={
        <Crumbs here={t('title')}>
          <Link to="/">{t('start')}</Link>
        </Crumbs>
      }
    >
      {mine.length === 0 && <Empty title={t('notYours')} />}
      <div className="dw-stack dw-stack--loose">
        {mine.map(({ municipality }) => (
          <Municipality key={municipality} municipality={municipality} />
        ))}
      </div>
    </Page>
  );
}
