import { ROLES } from '#directory';
import { LEGAL_BASES } from '#trajectory';
import { date, fields, list, oneOf, ref, string, whole, yes, type Schema } from '#schema';

const revision = { ...whole, description: 'Its ETag, for If-Match.' };

const council = {
  ...{ id: string, name: string, legalBases: list(oneOf(LEGAL_BASES)), revision },
  'instrument?': ref('Instrument'),
  'seats?': list(ref('Seats')),
  'independentChair?': yes,
  'terms?': ref('Terms'),
  'supportHours?': { ...whole, description: 'Of support by the municipality, per year.' },
  'budget?': { ...whole, description: 'In euros per year.' },
  'contact?': ref('Contact'),
};
const member = fields({
  id: string,
  name: string,
  roles: { ...list(fields({ role: oneOf(ROLES), 'council?': string })), description: 'None for who stopped.' },
  revision,
  'login?': { ...string, description: 'What the sign-in service of this municipality calls them.' },
});

/** What a municipality sets for itself, as it is answered; what is sent stands at its class (content.ts). */
export const administrationSchemas: Record<string, Schema> = {
  Municipality: fields({
    municipality: { ...string, description: 'TOOI code.' },
    revision,
    'name?': string,
    'theme?': { ...string, description: 'Classes of a theme.' },
    'adviceTerm?': ref('StandingTerm'),
    'responseTerm?': ref('StandingTerm'),
    'termijnenwet?': yes,
    'recess?': list(ref('Recess')),
  }),
  KeptCouncil: fields(council),
  KeptCouncils: fields({ items: list(fields(council)) }),
  ToldCouncil: fields({
    ...council,
    foundedOn: { ...date, description: 'When its story here begins.' },
    sinceOn: { ...date, description: 'Since when it is what it is.' },
    'endedOn?': date,
  }),
  Member: member,
  Members: fields({ items: list(member) }),
};
