import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { setupCheckQuery } from '../../api/setup.ts';
import { FormProblems } from '../../form/problems.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Loading } from '../../ui/states/states.tsx';
import { SetupForm } from './setup-form.tsx';
import { useTexts } from './texts.ts';

/** Where the one-time link of the server leads: a municipality gets its first administrator. */
export default function Setup() {
  const t = useTexts();
  const { hash: token } = useLocation();
  const { data, error, isPending } = useQuery({ ...setupCheckQuery(token), enabled: token !== '' });
  return (
    <Page title={t('title')} lead={data && t('lead')}>
      {token === '' && (
        <Empty title={t('none.title')}>
          <p>{t('none.text')}</p>
        </Empty>
      )}
      {token !== '' && isPending && <Loading />}
      {error && (
        <>
          <FormProblems error={error} />
          <p className="utrecht-paragraph">
            <Link to="/inloggen">{t('signIn')}</Link>
          </p>
        </>
      )}
      {data && <SetupForm token={token} check={data} />}
    </Page>
  );
}
