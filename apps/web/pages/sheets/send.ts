import { useState } from 'react';
import { sendFile, withParams } from '../../api/client.ts';
import type { SheetAnswer } from '../../api/answers.ts';
import { useQueryClient } from '@tanstack/react-query';

/** A dossier file, and no sheet, by its name. */
export const isDossierFile = ({ name }: File): boolean => /\.(ya?ml|json)$/i.test(name);

const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};
const typeOf = ({ name }: File) => TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'text/csv';

/** What one dossier file added. */
export interface FileAnswer {
  readonly trajectory: string;
  readonly recorded: number;
}

export interface Going {
  readonly recording: boolean;
  readonly done: number;
  readonly of: number;
}

/** Sends files to be judged or recorded: how far that is, and why it was refused. One at a time. */
export function useSending() {
  const queries = useQueryClient();
  const [going, setGoing] = useState<Going>();
  const [error, setError] = useState<Error | null>(null);

  async function send<Answer>(path: string, file: File, type: string, recording: boolean): Promise<Answer | undefined> {
    if (going) return undefined;
    setError(null);
    setGoing({ recording, done: 0, of: 0 });
    try {
      const answer = await sendFile<Answer>(path, file, type, (done, of) => setGoing({ recording, done, of }));
      if (recording) await queries.invalidateQueries({ queryKey: ['lists'] });
      return answer;
    } catch (failure) {
      if (!(failure instanceof Error)) throw failure;
      setError(failure);
      return undefined;
    } finally {
      setGoing(undefined);
    }
  }

  const sheet = (file: File, municipality: string, record: 'none' | 'fitting') =>
    send<SheetAnswer>(withParams('/imports', { municipality, record }), file, typeOf(file), record !== 'none');
  const dossier = (file: File) => send<FileAnswer>('/imports', file, 'application/yaml', true);
  return { going, error, setError, sheet, dossier };
}
