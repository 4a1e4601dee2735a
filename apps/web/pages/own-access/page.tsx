import { useSuspenseQuery } from '@tanstack/react-query';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { OwnWays } from '../../api/answers.ts';
import { FormProblems } from '../../form/problems.tsx';
import { Again, besides } from '../../own-ways/again.tsx';
import { MakePasskey } from '../../own-ways/make-passkey.tsx';
import { MakePassword } from '../../own-ways/make-password.tsx';
import { PlainForm } from '../../own-ways/plain-form.tsx';
import {
  makingBesides,
  ownWaysQuery,
  removePasskey,
  removePassword,
  renamePasskey,
  useReadAgain,
  useWayChange,
} from '../../own-ways/queries.ts';
import { useDates } from '../../texts/dates.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { Crumbs } from '../../ui/crumbs.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Card, Notice, Section } from '../../ui/section.tsx';
import { useTell } from '../../ui/told/told.tsx';

const useTexts = textsOf({
  title: { nl: 'Waarmee u inlogt', en: 'What you sign in with' },
  roles: { nl: 'Uw rollen', en: 'Your roles' },
  atWork: {
    nl: 'U logt in met het account van uw gemeente. Daar verandert u uw wachtwoord of extra stap, niet hier.',
    en: 'You sign in with the account of your municipality. There you change your password or extra step, not here.',
  },
  link: {
    invitation: {
      nl: '{{by}} gaf u op {{day}} toegang met een link.',
      en: '{{by}} gave you access with a link on {{day}}.',
    },
    recovery: {
      nl: '{{by}} maakte op {{day}} een nieuwe link voor u. Wat u daarvoor had, werkt sindsdien niet meer. Vroeg u daar niet om? Zeg het de beheerder van uw gemeente.',
      en: '{{by}} made a new link for you on {{day}}. What you had before does not work since then. Did you not ask for it? Tell the administrator of your municipality.',
    },
  },
  passkeys: { nl: 'Passkeys', en: 'Passkeys' },
  password: { nl: 'Wachtwoord met code', en: 'Password with a code' },
  made: { nl: 'gemaakt op {{day}}', en: 'made on {{day}}' },
  used: { nl: 'gemaakt op {{made}}, laatst gebruikt op {{used}}', en: 'made on {{made}}, last used on {{used}}' },
  rename: { nl: 'Andere naam', en: 'Another name' },
  name: { nl: 'Naam van deze passkey', en: 'Name of this passkey' },
  save: { nl: 'Naam bewaren', en: 'Save the name' },
  renamed: { nl: 'De passkey heet nu {{name}}.', en: 'The passkey is called {{name}} now.' },
  remove: { nl: 'Verwijderen', en: 'Remove' },
  removeThat: { nl: '{{name}} verwijderen', en: 'Remove {{name}}' },
  removed: {
    nl: '{{name}} is verwijderd. Daarmee logt niemand meer in.',
    en: '{{name}} was removed. Nobody signs in with it any more.',
  },
  more: { nl: 'Passkey op nog een apparaat', en: 'Passkey on one more device' },
  moreIntro: {
    nl: 'Met een tweede kunt u er nog in als u uw telefoon kwijt bent.',
    en: 'With a second one you still come in when you lost your telephone.',
  },
  added: { nl: 'De passkey is gemaakt.', en: 'The passkey was made.' },
  passwordMade: { nl: 'Het wachtwoord is bewaard.', en: 'The password was saved.' },
  makePassword: { nl: 'Wachtwoord met code maken', en: 'Make a password with a code' },
  otherPassword: { nl: 'Ander wachtwoord maken', en: 'Make another password' },
});

type Passkey = OwnWays['passkeys'][number];

function OnePasskey({ passkey: { id, name, madeAt, usedAt } }: { readonly passkey: Passkey }) {
  const t = useTexts();
  const tell = useTell();
  const { dayOf } = useDates();
  const [renaming, setRenaming] = useState(false);
  const { mutate, error, isPending, reset } = useWayChange();
  const made = dayOf(madeAt);
  const rename = ({ name: next = '' }: Readonly<Record<string, string>>) =>
    mutate(() => renamePasskey(id, next.trim()), {
      onSuccess: () => {
        setRenaming(false);
        tell(t('renamed', { name: next.trim() }));
      },
    });
  const remove = () => mutate(() => removePasskey(id), { onSuccess: () => tell(t('removed', { name })) });
  return (
    <Card>
      <h3 className="utrecht-heading-3">{name}</h3>
      <p className="utrecht-paragraph dw-small">
        {usedAt === undefined ? t('made', { day: made }) : t('used', { made, used: dayOf(usedAt) })}
      </p>
      {renaming ? (
        <PlainForm
          fields={[{ name: 'name', label: t('name'), autoComplete: 'off', initial: name }]}
          send={rename}
          error={error}
          busy={isPending}
          submit={t('save')}
        />
      ) : (
        <>
          <Again error={error} done={reset} />
          <FormProblems error={besides(error)} />
          <div className="dw-row">
            <Button appearance="secondary-action-button" onClick={() => setRenaming(true)}>
              {t('rename')}
            </Button>
            <Button
              appearance="secondary-action-button"
              onClick={remove}
              aria-disabled={isPending}
              aria-label={t('removeThat', { name })}
            >
              {t('remove')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

function Passwords({ passwords, canAdd }: Pick<OwnWays, 'passwords' | 'canAdd'>) {
  const t = useTexts();
  const tell = useTell();
  const [making, setMaking] = useState(false);
  const { mutate, error, reset } = useWayChange();
  const again = useReadAgain();
  const remove = (account: string) =>
    mutate(() => removePassword(account), { onSuccess: () => tell(t('removed', { name: account })) });
  const done = () => {
    setMaking(false);
    void again();
    tell(t('passwordMade'));
  };
  const [first] = passwords;
  return (
    <Section title={t('password')}>
      <Again error={error} done={reset} />
      <FormProblems error={besides(error)} />
      {passwords.map(({ account }) => (
        <Card key={account}>
          <h3 className="utrecht-heading-3">{account}</h3>
          <div>
            <Button
              appearance="secondary-action-button"
              onClick={() => remove(account)}
              aria-label={t('removeThat', { name: account })}
            >
              {t('remove')}
            </Button>
          </div>
        </Card>
      ))}
      {canAdd && making && <MakePassword making={makingBesides} account={first?.account} done={done} />}
      {canAdd && !making && (
        <div>
          <Button appearance="secondary-action-button" onClick={() => setMaking(true)}>
            {t(first ? 'otherPassword' : 'makePassword')}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** What somebody without an account at the municipality signs in with. */
export default function OwnAccess() {
  const t = useTexts();
  const tell = useTell();
  const { dayOf } = useDates();
  const { passkeys, passwords, canAdd, link } = useSuspenseQuery(ownWaysQuery).data;
  const again = useReadAgain();
  const added = () => {
    void again();
    tell(t('added'));
  };
  return (
    <Page
      title={t('title')}
      lead={canAdd ? undefined : t('atWork')}
      crumbs={
        <Crumbs here={t('title')}>
          <Link to="/uw-rollen">{t('roles')}</Link>
        </Crumbs>
      }
    >
      <div className="dw-stack dw-stack--loose">
        {link && (
          <Notice type={link.kind === 'recovery' ? 'warning' : 'info'}>
            <p className="utrecht-paragraph">{t(`link.${link.kind}`, { by: link.byName, day: dayOf(link.madeAt) })}</p>
          </Notice>
        )}
        {passkeys.length > 0 && (
          <Section title={t('passkeys')}>
            {passkeys.map((passkey) => (
              <OnePasskey key={passkey.id} passkey={passkey} />
            ))}
          </Section>
        )}
        {canAdd && (
          <Section title={t('more')} intro={t('moreIntro')}>
            <MakePasskey making={makingBesides} done={added} />
          </Section>
        )}
        {(canAdd || passwords.length > 0) && <Passwords passwords={passwords} canAdd={canAdd} />}
      </div>
    </Page>
  );
}
