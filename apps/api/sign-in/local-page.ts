const LONGEST = 2_000;

/** Where somebody goes on to: a page of ours, whatever an address asks; the first one when it asks for another site. */
export function localPage(asked: unknown, address: string): string {
  if (typeof asked !== 'string' || asked.length > LONGEST || !/^\/[^\\\p{Cc}]*$/u.test(asked)) return '/';
  if (!URL.canParse(asked, address)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, address);
  // Signing in leads to no signing in.
  if (origin !== new URL(address).origin || /^\/(?:\/|aanmelden\/|inloggen|uitnodiging)/.test(pathname)) return '/';
  return pathname + search + hash;
}
