import { Alert, Button } from '@utrecht/component-library-react';
import { useEffect, useId, useRef, useState } from 'react';
import { isDocumentHash } from '#vocabulary';
import type { DocumentAnswer } from '../api/answers.ts';
import { segment, sendFile, withParams } from '../api/client.ts';
import { useFormContext } from '../form/context.ts';
import { Frame } from '../form/field.tsx';
import { FormProblems } from '../form/problems.tsx';
import { textsOf } from '../texts/texts-of.ts';

const useTexts = textsOf({
  label: { nl: 'Neem de tekst over uit een bestand', en: 'Take the text from a file' },
  about: {
    nl: 'Word, LibreOffice, pdf, HTML, Markdown of platte tekst, tot 20 MB. De tekst komt hieronder te staan; kijk die na.',
    en: 'Word, LibreOffice, PDF, HTML, Markdown or plain text, up to 20 MB. The text comes below; look it over.',
  },
  busy: { nl: 'Het bestand wordt gelezen …', en: 'Reading the file …' },
  read: {
    nl: 'De tekst uit het bestand staat hieronder. Kijk die na en verander wat niet klopt.',
    en: 'The text of the file stands below. Look it over and change what is not right.',
  },
  kept: {
    nl: 'Het bestand zelf wordt bij deze versie bewaard: iedereen die de versie ziet, kan het openen, met wat er verder in staat (opmerkingen, wijzigingen, namen).',
    en: 'The file itself is kept with this version: everybody who sees the version can open it, with what else is in it (comments, changes, names).',
  },
  tracked: {
    accept: { nl: 'Neem de wijzigingen over', en: 'Accept the changes' },
    reject: { nl: 'Neem de wijzigingen niet over', en: 'Do not accept the changes' },
  },
  leave: { nl: 'Bewaar het bestand er niet bij', en: 'Do not keep the file with it' },
  undo: { nl: 'Zet mijn eigen tekst terug', en: 'Put my own text back' },
  warning: {
    'changes-accepted': {
      nl: 'Bijgehouden wijzigingen in het document: {{count}}. Ze zijn overgenomen: wat is toegevoegd staat er, wat is verwijderd niet.',
      en: 'Tracked changes in the document: {{count}}. They are accepted: what was added is in it, what was deleted is not.',
    },
    'changes-rejected': {
      nl: 'Bijgehouden wijzigingen in het document: {{count}}. Ze zijn niet overgenomen: de tekst is zoals die was.',
      en: 'Tracked changes in the document: {{count}}. They are not accepted: the text is as it was.',
    },
    comments: { nl: 'Niet in de tekst: opmerkingen ({{count}}).', en: 'Not in the text: comments ({{count}}).' },
    notes: { nl: 'Niet in de tekst: voetnoten en eindnoten ({{count}}).', en: 'Not in the text: notes ({{count}}).' },
    'header-footer': {
      nl: 'Niet in de tekst: wat boven en onder aan elke bladzijde staat.',
      en: 'Not in the text: what stands at the top and foot of each page.',
    },
    contents: { nl: 'Niet in de tekst: de inhoudsopgave.', en: 'Not in the text: the table of contents.' },
    tables: {
      nl: 'Tabellen ({{count}}) staan er als regels, met | tussen de cellen.',
      en: 'Tables ({{count}}) stand there as lines, with | between cells.',
    },
    pictures: { nl: 'Niet in de tekst: afbeeldingen ({{count}}).', en: 'Not in the text: pictures ({{count}}).' },
    'hidden-text': {
      nl: 'Niet in de tekst: verborgen tekst ({{count}}).',
      en: 'Not in the text: hidden text ({{count}}).',
    },
    'active-content': {
      nl: 'Het document heeft een programma in zich (script of macro). Dat is niet gelezen.',
      en: 'There is a program in the document (script or macro). It was not read.',
    },
    columns: {
      nl: 'Bladzijden met kolommen: {{count}}. Kijk na of de tekst in de goede volgorde staat.',
      en: 'Pages with columns: {{count}}. Look whether the text is in the right order.',
    },
    layout: {
      nl: 'In een pdf staat niet wat een alinea is. Dat is afgeleid: kijk het na, of neem het Word- of ODT-bestand.',
      en: 'A PDF does not say what a paragraph is. That was found out: look it over, or take the Word or ODT file.',
    },
    encoding: {
      nl: 'Kijk na of letters met een accent kloppen: de tekst is niet in UTF-8 opgeslagen.',
      en: 'Look whether letters with an accent are right: the text was not saved as UTF-8.',
    },
  },
});

type Read = Pick<DocumentAnswer, 'warnings'> & { readonly file: File; readonly before: unknown };

/** Puts the text of a file in the text field of a form, and names the file in its field `file`: a person looks it over. */
export function ReadDocument({ trajectory }: { trajectory: string }) {
  const t = useTexts();
  const id = useId();
  const { form } = useFormContext();
  const [read, setRead] = useState<Read>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => told.current?.focus(), [read]);

  const take = async (file: File, before: unknown, tracked: 'accept' | 'reject' = 'accept') => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      const path = withParams(`/trajectories/${segment(trajectory)}/documents`, { tracked });
      const answer = await sendFile<DocumentAnswer>(path, file, 'application/octet-stream', () => undefined);
      form.set('text', answer.text);
      form.set('file', answer.hash);
      setRead({ warnings: answer.warnings, file, before });
    } catch (failure) {
      if (!(failure instanceof Error)) throw failure;
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const changes = read?.warnings.find(({ code }) => code === 'changes-accepted' || code === 'changes-rejected');
  const other = changes?.code === 'changes-rejected' ? 'accept' : 'reject';
  return (
    <>
      <FormProblems error={error} />
      <Frame id={id} label={t('label')} description={t('about')} errors={[]}>
        <input
          id={id}
          ref={input}
          type="file"
          aria-describedby={`${id}-d`}
          accept=".docx,.odt,.pdf,.html,.htm,.md,.txt"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void take(file, read?.before ?? form.get('text'));
            // The same file again is read again, after it was changed.
            target.value = '';
          }}
        />
        <span role="status">{busy && t('busy')}</span>
      </Frame>
      {read && (
        <Alert type={read.warnings.length > 0 ? 'warning' : 'info'}>
          <p ref={told} tabIndex={-1} className="utrecht-paragraph">
            <strong>{read.file.name}</strong>
            {`: ${t('read')}`}
          </p>
          {read.warnings.length > 0 && (
            <ul className="utrecht-unordered-list">
              {read.warnings.map(({ code, count = 1 }) => (
                <li key={code}>{t(`warning.${code}`, { count })}</li>
              ))}
            </ul>
          )}
          <div className="dw-form__end">
            {changes && (
              <Button appearance="secondary-action-button" onClick={() => void take(read.file, read.before, other)}>
                {t(`tracked.${other}`)}
              </Button>
            )}
            <Button
              appearance="subtle-button"
              onClick={() => {
                form.set('text', read.before);
                form.set('file', '');
                setRead(undefined);
                input.current?.focus();
              }}
            >
              {t('undo')}
            </Button>
          </div>
        </Alert>
      )}
      {isDocumentHash(form.get('file')) && (
        <div className="dw-stack dw-stack--tight">
          <p className="utrecht-paragraph">{t('kept')}</p>
          <div>
            <Button
              appearance="secondary-action-button"
              onClick={() => {
                form.set('file', '');
                input.current?.focus();
              }}
            >
              {t('leave')}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
