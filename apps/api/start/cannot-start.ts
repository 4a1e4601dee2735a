import { DirectoryUnavailable, DirectoryUnusable, UNAVAILABLE_NL } from '#directory';
import { ADVICE_NL, StoreError, storeError } from '#event-store';

/** The process cannot start: one line, in Dutch, that says why and what to do. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}

const FILES: Readonly<Record<string, string>> = {
  EACCES: 'daar is geen recht voor',
  EPERM: 'daar is geen recht voor',
  EROFS: 'de schijf is alleen te lezen',
  ENOSPC: 'de schijf is vol',
  EEXIST: 'er staat een bestand met die naam',
  EISDIR: 'het is een map',
  ENOENT: 'de map ervan is er niet',
  ENOTDIR: 'een deel van het pad is een bestand',
};

/** Why a file cannot be used, from what the system says; undefined when it did not say anything. */
export const fileReason = (error: unknown): string | undefined => {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? undefined : (FILES[code] ?? code);
};

/** Why a folder cannot be used, from what the system says. */
export const folderProblem = (folder: string, error: unknown) => {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new CannotStart(`In de map ${folder} kan niet worden geschreven: ${FILES[code] ?? message}.`);
};

/** One line for what was foreseen; undefined for what was not, which then shows its stack. */
export function whyNot(error: unknown, port: number): string | undefined {
  if (error instanceof CannotStart) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return `Poort ${port} is al in gebruik: stop wat daar draait, of kies een andere poort (PORT=${port + 1} npm start).`;
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return 'Dit adres is niet van deze machine: kies een andere HOST.';
  if (code === 'EACCES') return `Poort ${port} mag hier niet worden gebruikt: kies een poort boven 1023 (PORT=3000).`;
  if (error instanceof DirectoryUnusable) return `${error.code}: ${error.message}. ${ADVICE_NL[error.code]}`;
  if (error instanceof DirectoryUnavailable) return `${error.code}: ${error.message}. ${UNAVAILABLE_NL}`;
  const told = storeError(error, 'directory.sqlite');
  return told instanceof StoreError ? `${told.code}: ${told.message}. ${ADVICE_NL[told.code]}` : undefined;
}
