import { StoreError, type StoreErrorCode } from '../port.js';

// Primary result codes of SQLite (sqlite.org/rescode.html). A constraint that fails although we looked
// first, and a table that is not there, mean that the file is not as we left it.
const CODES: Readonly<Record<number, keyof typeof SAYS>> = {
  1: 'store-damaged',
  5: 'store-locked',
  6: 'store-locked',
  11: 'store-damaged',
  13: 'store-full',
  15: 'store-locked',
  19: 'store-damaged',
  26: 'store-damaged',
};

const SAYS = {
  'store-full': 'there is no room left to write; make room and try again',
  'store-locked': 'another process keeps the file locked; try again when it is done',
  'store-damaged': 'the file is damaged or is no database; restore it from a backup',
  'store-newer': 'the file was written by a newer version',
  'store-closed': 'the store is closed',
  'store-io': 'the file cannot be read or written; look at the disk, its room and its permissions',
} satisfies Partial<Record<StoreErrorCode, string>>;

const errcodeOf = (error: unknown) => (error as { errcode?: number }).errcode;

/** Whether SQLite itself failed, and not what it was asked. */
export const isOfTheDatabase = (error: unknown): boolean => errcodeOf(error) !== undefined;

/** Whether a unique index or a trigger refused a row. */
export const isRefusedRow = (error: unknown): boolean => ((errcodeOf(error) ?? 0) & 0xff) === 19;

/** Whether another process has the file for the moment. */
export const isBusy = (error: unknown): boolean => ((errcodeOf(error) ?? 0) & 0xff) === 5;

/** What SQLite says, as an error with a stable code and what to do. Anything else passes as it is. */
export function storeError(error: unknown, file: string): unknown {
  const errcode = errcodeOf(error);
  // A number that none of ours can be.
  const outside = (error as NodeJS.ErrnoException).code === 'ERR_OUT_OF_RANGE';
  if (errcode === undefined && !outside) return error;
  const code = errcode === undefined ? 'store-damaged' : (CODES[errcode & 0xff] ?? 'store-io');
  return new StoreError(code, `${file}: ${SAYS[code]}`, { cause: error });
}

export const closed = (file: string) => new StoreError('store-closed', `${file}: ${SAYS['store-closed']}`);
