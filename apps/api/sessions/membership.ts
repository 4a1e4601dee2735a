import { COUNCIL_FUNCTIONS, ROLES } from '#directory';
import { day, fields, joined, list, oneOf, string, yes } from '#schema';

/** What somebody is in a municipality, with what narrows it and when it holds. */
export const memberRole = {
  role: oneOf(ROLES),
  'council?': string,
  'function?': { ...oneOf(COUNCIL_FUNCTIONS), description: 'In the council. Without it: as its secretary.' },
  'portfolios?': { ...list(string), description: 'Acts only in dossiers of these portfolios.' },
  'dossiers?': { ...list(string), description: 'Acts only in these dossiers, besides those of the portfolios.' },
  'from?': { ...day, description: 'The first day on which it holds.' },
  'until?': { ...day, description: 'The last day on which it holds.' },
};

/** What somebody is, and where. */
export const membership = fields({
  ...memberRole,
  municipality: { ...string, description: 'TOOI code.' },
  'sharedBy?': {
    ...string,
    description: 'TOOI code of the municipality that keeps the council, and shares it with this one.',
  },
  'lentBy?': { ...string, description: 'Id of the person whose it is, of somebody who stands in for another.' },
});

/** The same in a session. */
export const sessionMembership = joined(
  membership,
  fields({
    'weak?': {
      ...yes,
      description: 'You signed in too weakly for it: you read with it, and what you bring is `sign-in-too-weak`.',
    },
  }),
);
