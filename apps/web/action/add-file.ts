import { useState } from 'react';
import type { DocumentAnswer } from '../api/answers.ts';
import { segment, sendFile, withParams } from '../api/client.ts';

/** What a file chooser offers: what kind it is, its bytes say. */
export const KINDS_OF_FILE = '.docx,.odt,.pdf,.html,.htm,.md,.txt';

interface How {
  readonly tracked?: 'accept' | 'reject';
  readonly text?: 'optional';
}

/** Adds files to a dossier, one after another: until a fact names one, it is nobody's. */
export function useAddFile(trajectory: string) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  /** Undefined when it was refused: the error says why. */
  const add = async (file: File, how: How = {}): Promise<DocumentAnswer | undefined> => {
    setBusy(true);
    setError(null);
    try {
      const path = withParams(`/trajectories/${segment(trajectory)}/documents`, { ...how });
      return await sendFile<DocumentAnswer>(path, file, 'application/octet-stream', () => undefined);
    } catch (failure) {
      if (!(failure instanceof Error)) throw failure;
      setError(failure);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { add, busy, error };
}
