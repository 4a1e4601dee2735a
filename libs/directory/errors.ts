/** The database is not one that this version can use; nothing in it was touched. */
export class DirectoryUnusable extends Error {
  override name = 'DirectoryUnusable';
  readonly code: 'store-newer' | 'store-damaged';
  constructor(code: DirectoryUnusable['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** The database server cannot do its work now, and may later. */
export class DirectoryUnavailable extends Error {
  override name = 'DirectoryUnavailable';
  readonly code = 'database-unavailable';
}

export const UNAVAILABLE_NL =
  'De database met personen en sessies antwoordt niet of weigert: controleer of zij draait en bereikbaar is, en probeer het zo opnieuw.';
