import { useSuspenseQuery } from '@tanstack/react-query';
import { OneFile } from '../../administration/one-file.tsx';
import { logoQuery } from '../../administration/queries.ts';
import { segment } from '../../api/client.ts';
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
  const { data, dataUpdatedAt } = useSuspenseQuery(logoQuery(municipality));
  return (
    <Section title={t('title')} intro={t('intro')}>
      <OneFile
        municipality={municipality}
        path="/logo"
        accept=".png,.jpg,.jpeg,.webp"
        label={t('choose')}
        about={t('about')}
        said={{ busy: t('busy'), kept: t('kept'), removed: t('removed') }}
        remove={data.size === undefined ? undefined : t('remove')}
      >
        {data.size === undefined ? (
          <p className="utrecht-paragraph">{t('none')}</p>
        ) : (
          <img
            className="dw-logo"
            alt={t('now')}
            src={`/openbaar/gemeenten/${segment(municipality)}/logo?v=${dataUpdatedAt}`}
          />
        )}
      </OneFile>
    </Section>
  );
}
