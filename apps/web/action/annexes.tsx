import { useId } from 'react';
import { useFormContext } from '../form/context.ts';
import { Frame } from '../form/field.tsx';
import { fieldsOf } from '../form/fields.ts';
import { FormProblems } from '../form/problems.tsx';
import { textsOf } from '../texts/texts-of.ts';
import { KINDS_OF_FILE, useAddFile } from './add-file.ts';

const useTexts = textsOf({
  label: { nl: 'Bijlagen', en: 'Annexes' },
  about: {
    nl: 'Wie dit mag lezen, kan ook de bijlagen openen, met wat er verder in staat (opmerkingen, wijzigingen, namen).',
    en: 'Whoever may read this can open the annexes too, with what else is in them (comments, changes, names).',
  },
  what: { nl: 'Bijlage', en: 'Annex' },
  add: { nl: 'Voeg een bijlage toe', en: 'Add an annex' },
  kinds: {
    nl: 'Word, LibreOffice, pdf, HTML, Markdown of platte tekst, tot 20 MB; een scan mag ook.',
    en: 'Word, LibreOffice, PDF, HTML, Markdown or plain text, up to 20 MB; a scan will do.',
  },
  busy: { nl: 'De bijlage wordt bewaard …', en: 'Keeping the annex …' },
  name: { nl: 'Hoe heet bijlage {{number}}?', en: 'What is annex {{number}} called?' },
});

export interface Annex {
  readonly name: string;
  readonly file: string;
}
export const NO_ANNEXES: readonly Annex[] = [];

const { Rows, TextField } = fieldsOf<{ annexes: readonly Annex[] }>();

const LONGEST = 300;
/** What a file is called without its ending, on one line. */
const calledAs = (name: string) =>
  name
    .replace(/\.[a-z\d]{1,5}$/iu, '')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);

/** Files that are given along, each with what people call it; a form that has them has `annexes`. */
export function Annexes({ trajectory }: { trajectory: string }) {
  const t = useTexts();
  const id = useId();
  const { form } = useFormContext();
  const { add, busy, error } = useAddFile(trajectory);
  const take = async (files: readonly File[]) => {
    let rows = form.get('annexes') as readonly Annex[];
    for (const file of files) {
      const kept = await add(file, { text: 'optional' });
      if (!kept) return;
      rows = [...rows, { name: calledAs(file.name), file: kept.hash }];
      form.set('annexes', rows);
    }
  };
  return (
    <Rows
      place="annexes"
      label={t('label')}
      description={t('about')}
      what={t('what')}
      empty={{ name: '', file: '' }}
      adding={
        <>
          <FormProblems error={error} />
          <Frame id={id} label={t('add')} description={t('kinds')} errors={[]}>
            <input
              id={id}
              type="file"
              multiple
              aria-describedby={`${id}-d`}
              accept={KINDS_OF_FILE}
              disabled={busy}
              onChange={({ target }) => {
                void take([...(target.files ?? [])]);
                target.value = '';
              }}
            />
            <span role="status">{busy && t('busy')}</span>
          </Frame>
        </>
      }
    >
      {(place, number) => <TextField place={`${place}.name`} label={t('name', { number })} required />}
    </Rows>
  );
}

/** As the API takes them: none is no list. */
export const annexesOf = (annexes: readonly Annex[]) => annexes.length > 0 && { annexes };
