import { municipalityName, type Directory, type Municipality } from '#directory';
import { createHash } from 'node:crypto';
import { lookSheet } from '../administration/look.js';
import type { PublicPage } from './public-page.js';

/** Whose a public page is: its name and look, and where its people can be found. */
export interface PublicMunicipality extends Pick<Municipality, 'contact' | 'privacy' | 'accessibility' | 'languages'> {
  readonly code: string;
  readonly name: string;
  /** Addresses of ours, with their version. */
  readonly style?: string;
  readonly logo?: string;
}

/**
 * Where the sheet of a look is; undefined for a municipality without one. It is kept for a year by whoever fetched it,
 * so its version is what it says: another version of ours may write the same colours otherwise.
 */
export function styleOf({ municipality, look }: Municipality): string | undefined {
  const sheet = lookSheet(look ?? {});
  if (sheet === '') return undefined;
  const version = createHash('sha256').update(sheet).digest('hex').slice(0, 12);
  return `/openbaar/gemeenten/${municipality}/uiterlijk.css?v=${version}`;
}

export async function publicMunicipality(
  { administration }: Pick<Directory, 'administration'>,
  code: string,
): Promise<PublicMunicipality> {
  const [settled, logo] = await Promise.all([administration.municipality(code), administration.logoVersion(code)]);
  const { contact, privacy, accessibility, languages } = settled;
  const style = styleOf(settled);
  return {
    code,
    name: settled.name ?? municipalityName(code) ?? code,
    ...(style !== undefined && { style }),
    ...(logo !== undefined && { logo: `/openbaar/gemeenten/${code}/logo?v=${logo}` }),
    ...(contact && { contact }),
    ...(languages && { languages }),
    ...(privacy !== undefined && { privacy }),
    ...(accessibility !== undefined && { accessibility }),
  };
}

/** Which municipality keeps a council that takes part in one, and in which others it takes part. */
export async function sharedAmong(
  { administration }: Pick<Directory, 'administration'>,
  code: string,
  council: string,
): Promise<{ readonly home: string; readonly others: readonly string[] }> {
  const accepted = async (of: string) =>
    (await administration.sharedCouncils(of)).filter((one) => one.council === council && one.acceptedAt !== undefined);
  const home = (await accepted(code)).find((one) => one.municipality === code)?.home ?? code;
  const all = (await accepted(home)).filter((one) => one.home === home).map(({ municipality }) => municipality);
  return { home, others: all.length === 0 ? [] : [home, ...all].filter((other) => other !== code) };
}

/** In which language something is answered of a municipality: as asked, where it offers that. */
export const offeredLanguage = (asked: unknown, whose?: Pick<PublicMunicipality, 'languages'>): 'nl' | 'en' =>
  asked === 'en' && whose?.languages?.includes('en') !== false ? 'en' : 'nl';

/** Of which municipality a page is as a whole; undefined for one that shows several side by side, or none. */
export function municipalityIn(page: PublicPage): string | undefined {
  switch (page.page) {
    case 'council':
      return page.council.municipality;
    case 'councilYear':
      return page.told.municipality;
    case 'dossiers':
    case 'earliness':
    case 'register':
      return page.filter.municipality;
    default:
      return 'trajectory' in page ? page.trajectory.municipality : undefined;
  }
}
