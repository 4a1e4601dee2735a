import { useSuspenseQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { IconChevronRight } from '@tabler/icons-react';
import { demoAccountsQuery } from '../../api/queries.ts';
import { useSignIn } from '../../api/session.ts';
import { useTerms } from '../../texts/terms.ts';
import { FormProblems } from '../../form/problems.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { useTexts } from './texts.ts';
import './sign-in.css';

export default function SignIn() {
  const t = useTexts();
  const terms = useTerms();
  const { terug } = useSearch({ from: '/inloggen' });
  const { history } = useRouter();
  const { items } = useSuspenseQuery(demoAccountsQuery).data;
  const { mutate, isPending, error } = useSignIn();
  const enter = (account: string) => {
    if (!isPending) mutate(account, { onSuccess: () => history.push(terug ?? '/') });
  };
  return (
    <Page title={t('title')} lead={items.length > 0 ? t('lead') : undefined}>
      <FormProblems error={error} />
      {items.length === 0 ? (
        <Empty title={t('none.title')}>
          <p>{t('none.text')}</p>
        </Empty>
      ) : (
        <Section title={t('demo')}>
          <ul className="dw-list dw-accounts">
            {items.map(({ account, name, memberships }) => (
              <li key={account}>
                <button type="button" className="dw-account" onClick={() => enter(account)} aria-disabled={isPending}>
                  <span>
                    <span className="dw-account__name">{name}</span>
                    <span className="dw-small dw-muted">
                      {[...new Set(memberships.map(({ role }) => terms(`role.${role}`)))].join(', ')}
                    </span>
                  </span>
                  <IconChevronRight className="dw-icon" aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
