import { Button } from '@utrecht/component-library-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { logoQuery, useChange } from '../../administration/queries.ts';
import { segment } from '../../api/client.ts';
import { Frame } from '../../form/field.tsx';
import { FormProblems } from '../../form/problems.tsx';
import { textsOf } from '../../texts/texts-of.ts';
import { Section } from '../../ui/section.tsx';
import './looks.css';

const useTexts = textsOf({
  title: { nl: 'Logo', en: 'Logo' },
  intro: {
    nl: 'Staat boven de openbare pagina’s van uw gemeente, naast de naam.',
    en: 'Stands above the public pages of your municipality, beside its name.',
  },
  now: { nl: 'Het logo zoals het nu is', en: 'The logo as it is now' },
  none: { nl: 'Er is nog geen logo.', en: 'There is no logo yet.' },
  choose: { nl: 'Kies een logo', en: 'Choose a logo' },
  about: {
    nl: 'PNG, JPEG of WebP, tot 300 kB. Geen SVG: daar kunnen programma’s in zitten.',
    en: 'PNG, JPEG or WebP, up to 300 kB. No SVG: it can hold programs.',
  },
  remove: { nl: 'Logo weghalen', en: 'Remove the logo' },
  busy: { nl: 'Het logo wordt bewaard …', en: 'Saving the logo …' },
  kept: { nl: 'Het logo is bewaard.', en: 'The logo is saved.' },
  removed: { nl: 'Het logo is weggehaald.', en: 'The logo is removed.' },
});

/** The logo: kept and taken away at once, apart from the other settings. */
export function Logo({ municipality }: { municipality: string }) {
  const t = useTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { data, dataUpdatedAt } = useSuspenseQuery(logoQuery(municipality));
  const { mutateAsync } = useChange(municipality);
  const [stands, setStands] = useState<'busy' | 'kept' | 'removed'>();
  const [error, setError] = useState<Error | null>(null);
  const work = async (done: 'kept' | 'removed', change: Parameters<typeof mutateAsync>[0]) => {
    setStands('busy');
    setError(null);
    try {
      await mutateAsync(change);
      setStands(done);
    } catch (failure) {
      if (!(failure instanceof Error)) throw failure;
      setStands(undefined);
      setError(failure);
    }
    input.current?.focus();
  };
  return (
    <Section title={t('title')} intro={t('intro')}>
      <FormProblems error={error} />
      {data.size === undefined ? (
        <p className="utrecht-paragraph">{t('none')}</p>
      ) : (
        <img
          className="dw-logo"
          alt={t('now')}
          src={`/openbaar/gemeenten/${segment(municipality)}/logo?v=${dataUpdatedAt}`}
        />
      )}
      <div className="dw-form">
        <Frame id={id} label={t('choose')} description={t('about')} errors={[]}>
          <input
            id={id}
            ref={input}
            type="file"
            accept=".png,.jpg,.jpeg,.webp"
            aria-describedby={`${id}-d`}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void work('kept', { method: 'PUT', path: '/logo', file });
              target.value = '';
            }}
          />
          <span role="status">{stands !== undefined && t(stands)}</span>
        </Frame>
        {data.size !== undefined && (
          <div>
            <Button
              appearance="secondary-action-button"
              onClick={() => void work('removed', { method: 'DELETE', path: '/logo' })}
            >
              {t('remove')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
