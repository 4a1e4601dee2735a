import { Button } from '@utrecht/component-library-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { letterTemplateQuery, useChange } from '../../administration/queries.ts';
import { segment } from '../../api/client.ts';
import { Frame } from '../../form/field.tsx';
import { FormProblems } from '../../form/problems.tsx';
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
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { size, placeholders } = useSuspenseQuery(letterTemplateQuery(municipality)).data;
  const change = useChange(municipality);
  const [stands, setStands] = useState<'busy' | 'kept' | 'removed'>();
  const [error, setError] = useState<Error | null>(null);
  const path = `/municipalities/${segment(municipality)}/letter-template`;
  const work = async (done: 'kept' | 'removed', ask: () => Promise<unknown>) => {
    setStands('busy');
    setError(null);
    try {
      await ask();
      setStands(done);
    } catch (failure) {
      if (!(failure instanceof Error)) throw failure;
      setStands(undefined);
      setError(failure);
    }
    input.current?.focus();
  };
  const fields = placeholders.map((name) => `{{${name}}}`).join(', ');
  return (
    <Section title={t('heading')} intro={t('intro', { fields, needed: '{{antwoorden}}' })}>
      <FormProblems error={error} />
      <p className="utrecht-paragraph">
        {size === undefined ? (
          t('none')
        ) : (
          <a className="utrecht-link" href={`/v1${path}/file`} download>
            {t('there')}
          </a>
        )}
      </p>
      <div className="dw-form">
        <Frame id={id} label={t('choose')} description={t('about')} errors={[]} required>
          <input
            id={id}
            ref={input}
            type="file"
            accept=".docx"
            aria-describedby={`${id}-d`}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void work('kept', () => change.mutateAsync({ method: 'PUT', path: '/letter-template', file }));
              target.value = '';
            }}
          />
          <span role="status">{stands !== undefined && t(stands)}</span>
        </Frame>
        {size !== undefined && (
          <div>
            <Button
              appearance="secondary-action-button"
              onClick={() =>
                void work('removed', () => change.mutateAsync({ method: 'DELETE', path: '/letter-template' }))
              }
            >
              {t('remove')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
