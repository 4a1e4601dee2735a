import { municipalityName, type Directory, type Municipality } from '#directory';
import type { PublicPage } from './public-page.js';

/** Whose a public page is: its name and look, and where its people can be found. */
export interface PublicMunicipality extends Pick<Municipality, 'contact' | 'privacy' | 'accessibility'> {
  readonly code: string;
  readonly name: string;
  /** Addresses of ours, with their version. */
  readonly style?: string;
  readonly logo?: string;
}

/** Where the sheet of a look is; undefined for a municipality without one. */
export const styleOf = ({ municipality, revision, look }: Municipality): string | undefined =>
  look === undefined || Object.keys(look).length === 0
    ? undefined
    : `/openbaar/gemeenten/${municipality}/uiterlijk.css?v=${revision}`;

export async function publicMunicipality(
  { administration }: Pick<Directory, 'administration'>,
  code: string,
): Promise<PublicMunicipality> {
  const [settled, logo] = await Promise.all([administration.municipality(code), administration.logoVersion(code)]);
  const { contact, privacy, accessibility } = settled;
  const style = styleOf(settled);
  return {
    code,
    name: settled.name ?? municipalityName(code) ?? code,
    ...(style !== undefined && { style }),
    ...(logo !== undefined && { logo: `/openbaar/gemeenten/${code}/logo?v=${logo}` }),
    ...(contact && { contact }),
    ...(privacy !== undefined && { privacy }),
    ...(accessibility !== undefined && { accessibility }),
  };
}

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
