import { ROLES } from '#directory';
import { PROBLEMS } from '../../http/problem.js';
import { fields, list, map, moment, oneOf, ref, string, whole, type Schema } from '#schema';

const code = oneOf(Object.keys(PROBLEMS));
const place = { ...string, description: 'The field, parameter or header: `recommendations[0].id`.' };

const session = {
  person: fields({ id: string, name: string }),
  memberships: list(ref('Membership')),
  municipalities: {
    ...list(fields({ municipality: string, name: string })),
    description: 'What each is called: the name that it set, or else that of the register of municipalities (TOOI).',
  },
  'theme?': { ...string, description: 'Classes of the theme that all of their municipalities have.' },
  'position?': { ...string, description: 'Listen after it: whatever you read from now on knows of what came before.' },
};

/** What commands, sessions and problems answer with. */
export const answers: Record<string, Schema> = {
  Problem: fields(
    {
      type: { ...string, format: 'uri-reference' },
      title: string,
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: { ...string, description: 'Plain Dutch: what is missing and what would be allowed.' },
      code: { ...code, description: 'The rule that was broken. Never renamed.' },
      'place?': place,
      'errors?': {
        ...list(fields({ code, detail: string, 'place?': place, 'line?': whole })),
        description: 'Every rule that was broken.',
      },
      instance: { ...string, format: 'uri', description: 'The id of the request, which the log has too.' },
    },
    'RFC 9457.',
  ),
  People: map(
    string,
    'The names of the people in the answer, by their ids. Who is erased has "(verwijderd)", and who is named and not known to the municipality "(onbekend)".',
  ),
  Recorded: fields({
    trajectory: string,
    revision: { ...whole, description: 'Of the trajectory, as it now is; its ETag.' },
    position: { ...string, description: 'Give it as `Position` to a question that has to know of this.' },
    events: { ...list(string), description: 'What happened because of this; none when it had been done before.' },
  }),
  Imported: fields({
    trajectory: string,
    recorded: { ...whole, description: 'How many events were added.' },
    there: { ...whole, description: 'How many were there already.' },
    'position?': string,
  }),
  Membership: fields({
    role: oneOf(ROLES),
    municipality: { ...string, description: 'TOOI code.' },
    'council?': string,
  }),
  SignIn: fields({ account: { ...string, description: 'One of the demo accounts.' } }),
  CurrentSession: fields({
    ...session,
  }),
  NewSession: fields({
    ...session,
    token: { ...string, description: 'For `Authorization: Bearer`. Shown once.' },
    expiresAt: moment,
  }),
  DemoAccounts: fields({
    items: list(fields({ account: string, name: string, memberships: list(ref('Membership')) })),
  }),
  Health: fields({ status: oneOf(['live', 'ready']) }),
  LogStanding: fields({
    status: oneOf(['unchecked', 'whole', 'broken']),
    'checkedAt?': moment,
    signing: oneOf(['signed', 'unsigned', 'refused']),
  }),
};
