import { useSuspenseQuery } from '@tanstack/react-query';
import { OneFile } from '../../administration/one-file.tsx';
import { letterTemplateQuery } from '../../administration/queries.ts';
import { segment } from '../../api/client.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { Section } from '../../ui/section.tsx';

const useTexts = textsOf({
  heading: { nl: 'Sjabloon voor brieven', en: 'Template for letters' },
  intro: {
    nl: 'De brief aan een adviesraad krijgt het uiterlijk van uw eigen Word-document. Zet daarin waar iets moet komen: {{fields}}. Alleen {{needed}} is nodig.',
    en: 'The letter to a council looks like your own Word document. Put into it where something has to come: {{fields}}. Only {{needed}} is needed.',
  },
  none: {
    nl: 'Er is nog geen sjabloon. De brief heeft dan een gewone opmaak.',
    en: 'There is no template yet. The letter then has a plain layout.',
  },
  there: { nl: 'Het sjabloon opslaan', en: 'Save the template' },
  choose: { nl: 'Kies een sjabloon', en: 'Choose a template' },
  about: {
    nl: 'Een Word-document (.docx), tot 2 MB, zonder macro’s of verwijzingen naar andere bestanden.',
    en: 'A Word document (.docx), up to 2 MB, without macros or references to other files.',
  },
  remove: { nl: 'Sjabloon weghalen', en: 'Remove the template' },
  busy: { nl: 'Het sjabloon wordt nagekeken …', en: 'Looking at the template …' },
  kept: { nl: 'Het sjabloon is bewaard.', en: 'The template is kept.' },
  removed: { nl: 'Het sjabloon is weggehaald.', en: 'The template is removed.' },
});

/** The Word document that letters to councils look like: kept and taken away at once, apart from the other settings. */
export function LetterTemplate({ municipality }: { municipality: string }) {
  const t = useTexts();
  const { size, placeholders } = useSuspenseQuery(letterTemplateQuery(municipality)).data;
  const fields = placeholders.map((name) => `{{${name}}}`).join(', ');
  return (
    <Section title={t('heading')} intro={t('intro', { fields, needed: '{{antwoorden}}' })}>
      <OneFile
        municipality={municipality}
        path="/letter-template"
        accept=".docx"
        label={t('choose')}
        about={t('about')}
        required
        said={{ busy: t('busy'), kept: t('kept'), removed: t('removed') }}
        remove={size === undefined ? undefined : t('remove')}
      >
        <p className="utrecht-paragraph">
          {size === undefined ? (
            t('none')
          ) : (
            <a
              className="utrecht-link"
              href={`/v1/municipalities/${segment(municipality)}/letter-template/file`}
              download
            >
              {t('there')}
            </a>
          )}
        </p>
      </OneFile>
    </Section>
  );
}
