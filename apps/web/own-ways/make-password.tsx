import { useMutation, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { FormProblems } from '../form/problems.tsx';
import { Loading } from '../ui/states/states.tsx';
import { Again, besides } from './again.tsx';
import './own-ways.css';
import { PlainForm } from './plain-form.tsx';
import type { CodeSecret, Making } from './queries.ts';
import { useTexts } from './texts.ts';

/** The secret of the codes as a picture, for a telephone beside this screen. Fetched with who needs it. */
function Picture({ uri }: { readonly uri: string }) {
  const t = useTexts();
  const { data } = useQuery({
    queryKey: ['qr', uri],
    gcTime: 0,
    queryFn: async () => {
      const { encode } = await import('uqr');
      return encode(uri, { border: 4 }).data;
    },
  });
  if (!data) return <Loading />;
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className="dw-qr" viewBox={`0 0 ${data.length} ${data.length}`} role="img" aria-label={t('password.picture')}>
      <rect width={data.length} height={data.length} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

const inFours = (secret: string) => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');

function App({ begun: { secret, uri } }: { readonly begun: CodeSecret }) {
  const t = useTexts();
  const heading = useId();
  return (
    <section className="dw-field" aria-labelledby={heading}>
      <h3 id={heading} className="utrecht-heading-3">
        {t('password.app')}
      </h3>
      <p className="utrecht-paragraph">{t('password.scan')}</p>
      <Picture uri={uri} />
      <p className="utrecht-paragraph">
        <a className="utrecht-link" href={uri}>
          {t('password.onThis')}
        </a>
      </p>
      <p className="utrecht-paragraph">
        {t('password.type')}: <code className="dw-secret">{inFours(secret)}</code>
      </p>
    </section>
  );
}

interface MakePasswordProps<Answer> {
  readonly making: Making<Answer>;
  readonly account?: string | undefined;
  readonly done: (answer: Answer) => void;
}

/** Makes a password, and codes in an app beside it. */
export function MakePassword<Answer>({ making, account, done }: MakePasswordProps<Answer>) {
  const t = useTexts();
  const begun = useQuery({
    queryKey: ['code-secret', account ?? ''],
    ...{ staleTime: Infinity, gcTime: 0, retry: false, refetchOnWindowFocus: false },
    queryFn: making.codeSecret,
  });
  const { mutate, error, isPending } = useMutation({ mutationFn: making.addPassword, onSuccess: done });
  if (begun.error)
    return (
      <>
        <Again error={begun.error} done={() => void begun.refetch()} />
        <FormProblems error={besides(begun.error)} />
      </>
    );
  if (!begun.data) return <Loading />;
  const { ceremony } = begun.data;
  return (
    <PlainForm
      fields={[
        {
          ...{ name: 'account', label: t('password.account'), description: t('password.accountHelp') },
          ...{ autoComplete: 'username', initial: account },
        },
        {
          ...{ name: 'password', label: t('password.password'), description: t('password.help') },
          ...{ autoComplete: 'new-password', type: 'password' },
        },
        {
          ...{ name: 'code', label: t('password.code'), description: t('password.codeHelp') },
          ...{ autoComplete: 'one-time-code', numeric: true },
        },
      ]}
      send={(values) => mutate({ ...values, ceremony })}
      error={error}
      busy={isPending}
      submit={t('password.make')}
    >
      <App begun={begun.data} />
    </PlainForm>
  );
}
