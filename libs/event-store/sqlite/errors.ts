import { StoreError, type StoreErrorCode } from '../port.js';

// Primary result codes of SQLite (sqlite.org/rescode.html).
const CODES: Readonly<Record<number, StoreErrorCode>> = {
  5: 'store-locked',
  6: 'store-locked',
  8: 'store-io',
  10: 'store-io',
  11: 'store-damaged',
  13: 'store-full',
  14: 'store-io',
  26: 'store-damaged',
};

const SAYS: Readonly<Record<StoreErrorCode, string>> = {
  'store-full': 'there is no room left to write; make room and try again',
  'store-locked': 'another process keeps the file locked; try again when it is done',
  'store-damaged': 'the file is damaged or is no database; restore it from a backup',
  'store-newer': 'the file was written by a newer version',
  'store-closed': 'the store is closed',
  'store-io': 'the file cannot be read or written; look at the disk and its permissions',
};

/** What SQLite says, as an error with a stable code and what to do. Anything else passes as it is. */
export function storeError(error: unknown, file: string): unknown {
  if (error instanceof StoreError) return error;
  const { errcode, message } = error as { errcode?: number; message?: string };
  const code = errcode === undefined ? undefined : CODES[errcode & 0xff];
  if (code) return new StoreError(code, `${file}: ${SAYS[code]}`, { cause: error });
  if (message === 'database is not open') return new StoreError('store-closed', `${file}: ${SAYS['store-closed']}`);
  return error;
}
