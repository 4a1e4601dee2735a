import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useLocation, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { IconFileSearch } from '@tabler/icons-react';
import { isRefused } from '../../api/problem.ts';
import { useShared } from '../../texts/shared.ts';
import { ButtonLink, Link } from '../link.tsx';
import { StepMore } from '../step-more.tsx';
import { Failed, State } from '../states/states.tsx';

/** In the place of a page of which the loading failed. */
export function Trouble({ error, reset }: ErrorComponentProps) {
  const t = useShared();
  const router = useRouter();
  const { reset: forget } = useQueryErrorResetBoundary();
  const { href } = useLocation();
  const again = () => {
    forget();
    reset();
    void router.invalidate();
  };
  return (
    <Failed error={error} again={again}>
      {isRefused(error, 401) ? (
        <ButtonLink to="/inloggen" search={{ terug: href }}>
          {t('signIn')}
        </ButtonLink>
      ) : isRefused(error) && error.code === 'sign-in-too-weak' ? (
        <StepMore />
      ) : (
        <Link to="/">{t('state.home')}</Link>
      )}
    </Failed>
  );
}

/** In the place of a page that does not exist. */
export function NotThere() {
  const t = useShared();
  return (
    <div className="dw-width dw-page">
      <title>{`${t('state.noPage.title')} · ${t('product')}`}</title>
      <State icon={IconFileSearch} title={t('state.noPage.title')} level="h1">
        <p className="utrecht-paragraph">{t('state.noPage.text')}</p>
        <Link to="/">{t('state.home')}</Link>
      </State>
    </div>
  );
}
