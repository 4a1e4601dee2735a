/** The database is not one that this version can use, or not the one any more that was opened; nothing in it was touched. */
export class DirectoryUnusable extends Error {
  override name = 'DirectoryUnusable';
  readonly code: 'store-newer' | 'store-damaged' | 'store-moved' | 'store-io';
  constructor(code: DirectoryUnusable['code'], message: string, options?: ErrorOptions) {
    super(message, options);
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
