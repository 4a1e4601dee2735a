import { municipalityName, type Directory } from '#directory';
import type { Letterhead } from '#mail';
import { FAMILIES, letterColours } from '../administration/look.js';

/** In whose name a letter is: how a municipality looks, what it is called, and where it is found. */
export async function letterheadOf(
  { administration }: Pick<Directory, 'administration'>,
  code: string,
): Promise<Letterhead> {
  const { name, look = {}, contact, languages } = await administration.municipality(code);
  const { phone, mail } = contact ?? {};
  const reached = [phone, mail].filter((one) => one !== undefined);
  return {
    ...{ name: name ?? municipalityName(code) ?? code, ...letterColours(look) },
    font: FAMILIES[look.font ?? 'sans'],
    english: languages?.includes('en') ?? true,
    ...(reached.length > 0 && { contact: reached.join(', ') }),
  };
}
