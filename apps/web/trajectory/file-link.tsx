import type { ReactNode } from 'react';
import { isDocumentHash } from '#vocabulary';
import { segment } from '../api/client.ts';
import { textsOf } from '../texts/texts-of.ts';

const useTexts = textsOf({
  elsewhere: { nl: 'Document: {{file}}', en: 'Document: {{file}}' },
  letter: { nl: 'Het advies als bestand opslaan', en: 'Save the advice as a file' },
  annex: { nl: 'Bijlage opslaan: {{name}}', en: 'Save the annex: {{name}}' },
});

/** The way to a file that a fact names, to be saved; of one that is kept elsewhere what it is called there. */
export function FileLink({ trajectory, file, children }: { trajectory: string; file: string; children: ReactNode }) {
  const t = useTexts();
  if (!isDocumentHash(file)) return t('elsewhere', { file });
  return (
    <a className="utrecht-link" href={`/v1/trajectories/${segment(trajectory)}/documents/${file}`} download>
      {children}
    </a>
  );
}

interface FilesProps {
  readonly trajectory: { readonly id: string };
  /** The letter, and what was given along; `whose` for those who hear the links alone. */
  readonly of: {
    readonly file?: string | undefined;
    readonly annexes?: readonly { readonly name: string; readonly file: string }[] | undefined;
  };
  readonly whose?: string;
}

/** The files of a fact; nothing where it has none. */
export function Files({ trajectory: { id }, of: { file, annexes = [] }, whose }: FilesProps) {
  const t = useTexts();
  if (file === undefined && annexes.length === 0) return null;
  return (
    <ul className="dw-bullets">
      {file !== undefined && (
        <li>
          <FileLink trajectory={id} file={file}>
            {t('letter')}
            {whose !== undefined && <span className="dw-hidden">{`: ${whose}`}</span>}
          </FileLink>
        </li>
      )}
      {annexes.map((annex, i) => (
        <li key={i}>
          <FileLink trajectory={id} file={annex.file}>
            {t('annex', { name: annex.name })}
          </FileLink>
        </li>
      ))}
    </ul>
  );
}
