import { Button } from '@utrecht/component-library-react';
import { IconCloudOff, IconFileSearch, IconLock, IconMoodEmpty, IconTool } from '@tabler/icons-react';
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { isRefused, Unreachable } from '../../api/problem.ts';
import { useShared } from '../../texts/shared.ts';
import './states.css';

/** Nothing at first: what comes at once should not flash. Then that something is being fetched. */
export function Loading() {
  const t = useShared();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="dw-width dw-loading" role="status" aria-busy="true">
      {late && (
        <>
          <span className="dw-hidden">{t('state.loading')}</span>
          <span className="dw-loading__title" aria-hidden="true" />
          <span className="dw-loading__line" aria-hidden="true" />
          <span className="dw-loading__line" aria-hidden="true" />
          <span className="dw-loading__block" aria-hidden="true" />
        </>
      )}
    </div>
  );
}

interface StateProps {
  readonly icon?: ComponentType<{ className?: string; 'aria-hidden'?: 'true' }>;
  readonly title: string;
  /** A heading only where it names the page: what is empty is not part of its outline. */
  readonly level?: 'h1' | 'p';
  readonly children?: ReactNode;
}

/** In the place of what is not there: what it is, and what somebody can do. */
export function State({ icon: Icon = IconMoodEmpty, title, level: Title = 'p', children }: StateProps) {
  return (
    <div className="dw-state">
      <Icon className="dw-state__icon" aria-hidden="true" />
      <Title className="utrecht-heading-3" tabIndex={Title === 'h1' ? -1 : undefined}>
        {title}
      </Title>
      {children}
    </div>
  );
}

export const Empty = ({ title, children }: { title: string; children?: ReactNode }) => (
  <State title={title}>{children}</State>
);

function kindOf(error: unknown) {
  if (error instanceof Unreachable) return { name: 'unreachable', icon: IconCloudOff, again: true } as const;
  if (isRefused(error, 404)) return { name: 'notFound', icon: IconFileSearch, again: false } as const;
  if (isRefused(error, 401)) return { name: 'signedOut', icon: IconLock, again: false } as const;
  if (isRefused(error, 403)) return { name: 'notPermitted', icon: IconLock, again: false } as const;
  if (isRefused(error, 503)) return { name: 'notReady', icon: IconTool, again: true } as const;
  return { name: 'unexpected', icon: IconTool, again: true } as const;
}

/** In the place of a page that could not be shown: offline, not there, not yours, or a fault of ours. */
export function Failed({ error, again, children }: { error: unknown; again?: () => void; children?: ReactNode }) {
  const t = useShared();
  const { name, icon, again: helps } = kindOf(error);
  return (
    <div className="dw-width dw-page">
      <title>{`${t(`state.${name}.title`)} · ${t('product')}`}</title>
      <State icon={icon} title={t(`state.${name}.title`)} level="h1">
        <p className="utrecht-paragraph">{t(`state.${name}.text`)}</p>
        {isRefused(error, 500) && (
          <p className="utrecht-paragraph dw-small dw-muted">{t('state.number', { number: error.problem.instance })}</p>
        )}
        {helps && again && (
          <Button appearance="primary-action-button" onClick={again}>
            {t('state.again')}
          </Button>
        )}
        {children}
      </State>
    </div>
  );
}
