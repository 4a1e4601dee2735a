import { Alert, Button } from '@utrecht/component-library-react';
import { useEffect, useId, useRef, useState } from 'react';
import { isDocumentHash } from '#vocabulary';
import type { DocumentAnswer } from '../api/answers.ts';
import { useFormContext } from '../form/context.ts';
import { Frame } from '../form/field.tsx';
import { FormProblems } from '../form/problems.tsx';
import { textsOf } from '../texts/texts-of.ts';
import { KINDS_OF_FILE, useAddFile } from './add-file.ts';
import type { LetterText } from './points-paste.tsx';

const useTexts = textsOf({
  label: {
    draft: { nl: 'Neem de tekst over uit een bestand', en: 'Take the text from a file' },
    advice: { nl: 'Neem het advies over uit een bestand', en: 'Take the advice from a file' },
  },
  about: {
    draft: {
      nl: 'Word, LibreOffice, pdf, HTML, Markdown of platte tekst, tot 20 MB. De tekst komt hieronder te staan; kijk die na.',
      en: 'Word, LibreOffice, PDF, HTML, Markdown or plain text, up to 20 MB. The text comes below; look it over.',
    },
    advice: {
      nl: 'Word, LibreOffice, pdf, HTML, Markdown of platte tekst, tot 20 MB. De punten die erin staan, komen hieronder; kies welke u overneemt.',
      en: 'Word, LibreOffice, PDF, HTML, Markdown or plain text, up to 20 MB. The points in it come below; choose which you take.',
    },
  },
  read: {
    draft: {
      nl: 'De tekst uit het bestand staat hieronder. Kijk die na en verander wat niet klopt.',
      en: 'The text of the file stands below. Look it over and change what is not right.',
    },
    advice: {
      nl: 'De tekst uit het bestand staat hieronder, met de punten die erin zijn gevonden. Kies welke u overneemt en verander wat niet klopt.',
      en: 'The text of the file stands below, with the points that were found in it. Choose which you take, and change what is not right.',
    },
  },
  kept: {
    draft: {
      nl: 'Het bestand zelf wordt bij deze versie bewaard: iedereen die de versie ziet, kan het openen, met wat er verder in staat (opmerkingen, wijzigingen, namen).',
      en: 'The file itself is kept with this version: everybody who sees the version can open it, with what else is in it (comments, changes, names).',
    },
    advice: {
      nl: 'Het bestand zelf wordt bij het advies bewaard: iedereen die het advies ziet, kan het openen, met wat er verder in staat (opmerkingen, wijzigingen, namen, een handtekening).',
      en: 'The file itself is kept with the advice: everybody who sees the advice can open it, with what else is in it (comments, changes, names, a signature).',
    },
  },
  undo: {
    draft: { nl: 'Zet mijn eigen tekst terug', en: 'Put my own text back' },
    advice: { nl: 'Neem dit bestand niet over', en: 'Do not take this file' },
  },
  busy: { nl: 'Het bestand wordt gelezen …', en: 'Reading the file …' },
  tracked: {
    accept: { nl: 'Neem de wijzigingen over', en: 'Accept the changes' },
    reject: { nl: 'Neem de wijzigingen niet over', en: 'Do not accept the changes' },
  },
  leave: { nl: 'Bewaar het bestand er niet bij', en: 'Do not keep the file with it' },
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
    'no-text': {
      nl: 'In het bestand staat geen tekst, zoals bij een scan. Het is wel bewaard; schrijf zelf op wat erin staat.',
      en: 'There is no text in the file, as in a scan. It is kept all the same; write down yourself what is in it.',
    },
    encoding: {
      nl: 'Kijk na of letters met een accent kloppen: de tekst is niet in UTF-8 opgeslagen.',
      en: 'Look whether letters with an accent are right: the text was not saved as UTF-8.',
    },
  },
});

type Read = Pick<DocumentAnswer, 'warnings'> & { readonly file: File; readonly before: string };

interface ReadDocumentProps {
  readonly trajectory: string;
  /** Of an advice, where its points are looked for; without it the text is that of a draft, in the field `text`. */
  readonly letter?: LetterText;
}

/** Puts the text of a file where a person looks it over, and names the file in the field `file` of a form. */
export function ReadDocument({ trajectory, letter }: ReadDocumentProps) {
  const t = useTexts();
  const id = useId();
  const { form } = useFormContext();
  // Of an advice the file counts; a draft without text is refused.
  const as = letter ? 'advice' : 'draft';
  const take = letter ? letter.set : (said: string) => form.set('text', said);
  const [read, setRead] = useState<Read>();
  const { add, busy, error } = useAddFile(trajectory);
  const told = useRef<HTMLParagraphElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => told.current?.focus(), [read]);

  const choose = async (file: File, before: string, tracked: 'accept' | 'reject' = 'accept') => {
    if (busy) return;
    const answer = await add(file, { tracked, ...(as === 'advice' && { text: 'optional' }) });
    if (!answer) return;
    take(answer.text);
    form.set('file', answer.hash);
    setRead({ warnings: answer.warnings, file, before });
  };
  const changes = read?.warnings.find(({ code }) => code === 'changes-accepted' || code === 'changes-rejected');
  const other = changes?.code === 'changes-rejected' ? 'accept' : 'reject';
  const stands = letter === undefined || letter.text !== '';
  return (
    <>
      <FormProblems error={error} />
      <Frame id={id} label={t(`label.${as}`)} description={t(`about.${as}`)} errors={[]}>
        <input
          id={id}
          ref={input}
          type="file"
          aria-describedby={`${id}-d`}
          accept={KINDS_OF_FILE}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void choose(file, read?.before ?? (letter ? letter.text : String(form.get('text'))));
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
            {stands && `: ${t(`read.${as}`)}`}
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
              <Button appearance="secondary-action-button" onClick={() => void choose(read.file, read.before, other)}>
                {t(`tracked.${other}`)}
              </Button>
            )}
            <Button
              appearance="subtle-button"
              onClick={() => {
                take(read.before);
                form.set('file', '');
                setRead(undefined);
                input.current?.focus();
              }}
            >
              {t(`undo.${as}`)}
            </Button>
          </div>
        </Alert>
      )}
      {isDocumentHash(form.get('file')) && (
        <div className="dw-stack dw-stack--tight">
          <p className="utrecht-paragraph">{t(`kept.${as}`)}</p>
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
