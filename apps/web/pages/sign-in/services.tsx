import { IconChevronRight } from '@tabler/icons-react';
import { Button, Textbox } from '@utrecht/component-library-react';
import { useId, useRef, useState, type FormEvent } from 'react';
import type { SignInService } from '../../api/answers.ts';
import { Frame } from '../../form/field.tsx';
import { textsOf } from '../../texts/texts-of.ts';
import { Section } from '../../ui/section.tsx';
import { addressOf, serviceOf } from './service-of.ts';
import '../../form/form.css';

const useTexts = textsOf({
  one: { nl: 'Inloggen bij uw gemeente', en: 'Sign in with your municipality' },
  choose: { nl: 'Kies uw gemeente', en: 'Choose your municipality' },
  intro: {
    nl: 'U logt in zoals u dat op uw werk doet.',
    en: 'You sign in as you do at work.',
  },
  mail: {
    title: { nl: 'Of vul uw e-mailadres van het werk in', en: 'Or fill in your mail address at work' },
    label: { nl: 'E-mailadres', en: 'Mail address' },
    about: {
      nl: 'Daaraan zien we bij welke gemeente u inlogt. Het adres wordt nergens heen gestuurd.',
      en: 'It shows with which municipality you sign in. The address is sent nowhere.',
    },
    go: { nl: 'Verder', en: 'Go on' },
    none: {
      nl: 'Bij dit adres hoort geen gemeente die hier inlogt. Kijk of het goed is getypt, of kies uw gemeente.',
      en: 'No municipality that signs in here has this address. See whether it is typed well, or choose yours.',
    },
  },
});

/** A service has a line for each of its municipalities: people know their municipality, and not who lets them in. */
const linesOf = (services: readonly SignInService[]) =>
  services
    .flatMap(({ service, municipalities }) =>
      municipalities.map(({ municipality, name }) => ({ service, municipality, name })),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));

interface ServicesProps {
  readonly services: readonly SignInService[];
  /** Where somebody was. */
  readonly back: string | undefined;
}

function ByMail({ services, back }: ServicesProps) {
  const t = useTexts();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isNone, setNone] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const service = serviceOf(services, field.current?.value ?? '');
    setNone(service === undefined);
    if (service === undefined) field.current?.focus();
    else globalThis.location.assign(addressOf(service, back));
  };
  return (
    <Section title={t('mail.title')}>
      <form className="dw-form" onSubmit={send} noValidate>
        <Frame
          id={id}
          label={t('mail.label')}
          description={t('mail.about')}
          required
          errors={isNone ? [{ text: t('mail.none') }] : []}
        >
          <Textbox
            id={id}
            ref={field}
            type="email"
            autoComplete="email"
            required
            invalid={isNone}
            aria-describedby={`${id}-d${isNone ? ` ${id}-e` : ''}`}
          />
        </Frame>
        <Button type="submit" appearance="primary-action-button">
          {t('mail.go')}
        </Button>
      </form>
    </Section>
  );
}

/** With whom people sign in: at once where there is one, else by their municipality or their mail address. */
export function Services({ services, back }: ServicesProps) {
  const t = useTexts();
  const lines = linesOf(services);
  return (
    <>
      <Section title={t(lines.length === 1 ? 'one' : 'choose')} intro={t('intro')}>
        <ul className="dw-list dw-accounts">
          {lines.map(({ service, municipality, name }) => (
            <li key={municipality}>
              <a className="dw-account" href={addressOf(service, back)}>
                <span className="dw-account__name">{name}</span>
                <IconChevronRight className="dw-icon" aria-hidden="true" />
              </a>
            </li>
          ))}
        </ul>
      </Section>
      {services.length > 1 && services.some(({ domains }) => domains.length > 0) && (
        <ByMail services={services} back={back} />
      )}
    </>
  );
}
