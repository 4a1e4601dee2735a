import { isId } from '#facts';
import { hash } from 'node:crypto';

/**
 * The id of the story of a council: councils of two municipalities may be called alike. What would be too long for an
 * id goes by its digest.
 */
export function idFor(municipality: string, council: string): string {
  const id = `${municipality}.${council}`;
  return isId(id) ? id : `${municipality}-${hash('sha256', council).slice(0, 32)}`;
}
