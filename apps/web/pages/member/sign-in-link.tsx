import { Button, Textbox } from '@utrecht/component-library-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { membersQuery, type ListedMember } from '../../administration/queries.ts';
import type { NewSignInLink } from '../../api/answers.ts';
import { segment, send } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Frame } from '../../form/field.tsx';
import { FormProblems } from '../../form/problems.tsx';
import { useUntil } from '../../own-ways/until.ts';
import { Notice, Section } from '../../ui/section.tsx';
import { SureOrNot } from '../../ui/sure-or-not.tsx';
import { useTell } from '../../ui/told/told.tsx';
import { useTexts } from './texts.ts';

interface SignInLinkProps {
  readonly municipality: string;
  readonly member: ListedMember;
}

/** The link by which somebody without an account at the municipality comes in: shown once, to be handed over. */
export function SignInLink({ municipality, member: { id, name, linkEnds } }: SignInLinkProps) {
  const t = useTexts();
  const tell = useTell();
  const queries = useQueryClient();
  const until = useUntil();
  const session = useSession();
  // As it was when the page was opened: a further link signs its owner out.
  const [isOneself] = useState(session?.person.id === id);
  const field = useId();
  const shown = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState(false);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () =>
      send<NewSignInLink>('POST', `/municipalities/${segment(municipality)}/members/${segment(id)}/sign-in-links`, {}),
    onSettled: () => setAsked(false),
    onSuccess: () => queries.invalidateQueries(membersQuery(municipality)),
  });
  // A first link ends nothing: there is nothing to be sure of.
  const begin = () => {
    if (isPending) return;
    if (linkEnds === false && !data) mutate();
    else setAsked(true);
  };
  const copy = async () => {
    shown.current?.select();
    await navigator.clipboard.writeText(data?.link ?? '');
    tell(t('link.copied'));
  };
  return (
    <Section title={t('link.title')} intro={t('link.intro')}>
      <FormProblems error={error} />
      {data && (
        <div className="dw-form">
          <Frame id={field} label={t('link.for', { name })} required errors={[]}>
            <Textbox id={field} ref={shown} readOnly value={data.link} onFocus={(event) => event.target.select()} />
          </Frame>
          {isOneself ? (
            <p className="utrecht-paragraph">
              {t('link.own', { until: until(data.expiresAt) })}{' '}
              <a className="utrecht-link" href={data.link}>
                {t('link.open')}
              </a>
            </p>
          ) : (
            <>
              <p className="utrecht-paragraph">{t(`link.mailed.${data.mailed}`, { name })}</p>
              <p className="utrecht-paragraph">{t('link.hand', { name, until: until(data.expiresAt) })}</p>
            </>
          )}
          <div>
            <Button appearance="secondary-action-button" onClick={() => void copy()}>
              {t('link.copy')}
            </Button>
          </div>
        </div>
      )}
      {asked ? (
        <Notice type="warning">
          <h3 className="utrecht-heading-3">{t('link.sure', { name })}</h3>
          <p className="utrecht-paragraph">{t(isOneself ? 'link.endsOwn' : 'link.ends')}</p>
          <SureOrNot
            submit={t('link.submit')}
            cancel={t('link.cancel')}
            busy={isPending}
            onSubmit={() => mutate()}
            onCancel={() => setAsked(false)}
          />
        </Notice>
      ) : (
        <div>
          <Button appearance="secondary-action-button" aria-disabled={isPending} onClick={begin}>
            {t(data ? 'link.again' : linkEnds === false ? 'link.first' : 'link.begin')}
          </Button>
        </div>
      )}
    </Section>
  );
}
