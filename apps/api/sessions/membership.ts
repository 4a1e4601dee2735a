import { fields, oneOf, string } from '#schema';
import { ROLES } from '#vocabulary';

/** What somebody is, and where. */
export const membership = fields({
  role: oneOf(ROLES),
  municipality: { ...string, description: 'TOOI code.' },
  'council?': string,
});
