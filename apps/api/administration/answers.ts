import { NAMED_AS, type NamedAs } from '#access';
import { CouncilContent } from '#council';
import type { Member, Municipality } from '#directory';
import { contentOf } from '#facts';
import type { CouncilVersion, ToldCouncil } from '#projections';
import { date, day, described, fields, joined, list, moment, oneOf, string, whole, yes, type Schema } from '#schema';
import { COMES_BY } from '#vocabulary';
import { memberRole } from '../sessions/membership.js';
import type { CouncilHere } from './kept-councils.js';
import { MunicipalityContent } from './content.js';

/** What a municipality sets for itself, as it is answered: a field more or less than is described does not compile. */

const revision: Schema<number> = { ...whole, description: 'Its ETag, for If-Match.' };
const saying = <T>(schema: Schema<T>, description: string): Schema<T> => ({ ...schema, description });

const { 'theme?': theme, 'name?': name, ...settings } = contentOf(MunicipalityContent);
export const municipalityAnswer = described(
  fields({
    municipality: saying(string, 'TOOI code.'),
    revision,
    'name?': name,
    'theme?': saying(theme, 'Classes of a theme.'),
    ...settings,
  }),
  (found: Municipality) => found,
);

const { 'supportHours?': supportHours, 'budget?': budget, ...council } = contentOf(CouncilContent);
const content = {
  ...council,
  'supportHours?': saying(supportHours, 'Of support by the municipality, per year.'),
  'budget?': saying(budget, 'In euros per year.'),
};
const keptCouncil = fields({
  id: string,
  ...content,
  revision,
  'sharedBy?': saying(
    string,
    'TOOI code of the municipality that keeps it and its people, and shares it with this one.',
  ),
  'sharedWith?': saying(list(string), 'TOOI codes of those with which this municipality shares it.'),
});
export const councilAnswer = described(keptCouncil, (found: CouncilHere) => found);
export const councilsAnswer = described(fields({ items: list(keptCouncil) }), (items: readonly CouncilHere[]) => ({
  items,
}));
export const toldCouncilAnswer = described(
  joined(
    keptCouncil,
    fields({
      foundedOn: saying(date, 'When its story here begins.'),
      sinceOn: saying(date, 'Since when it is what it is.'),
      'endedOn?': date,
    }),
  ),
  (found: ToldCouncil & CouncilHere) => found,
);

const version = fields({
  fact: oneOf(['CouncilFounded', 'CouncilChanged', 'CouncilEnded']),
  date,
  recordedAt: moment,
  'because?': string,
  'content?': fields(content),
});
export const councilVersionsAnswer = described(
  fields({ items: list(version) }),
  (items: readonly CouncilVersion[]) => ({ items }),
);

export const member = fields({
  id: string,
  name: string,
  roles: saying(list(fields(memberRole)), 'Also what is over or has yet to begin. None for who stopped.'),
  revision,
  'login?': saying(string, 'What the sign-in service of this municipality calls them.'),
  'mail?': saying(string, 'Where this municipality writes to them.'),
  'signedInOn?': saying(day, 'The day on which they signed in last.'),
});
export const memberAnswer = described(member, (found: Member) => found);

/** A member, and how they come in: of whoever has stopped, and of the accounts of a demo, nothing. */
export interface ListedMember extends Member {
  readonly comesBy?: (typeof COMES_BY)[number];
  readonly linkUntil?: string;
  readonly linkEnds?: boolean;
}
const listedMember = joined(
  member,
  fields({
    'comesBy?': saying(
      oneOf(COMES_BY),
      'By an account at the sign-in service of the municipality, by a way of their own, or not yet: by a link that holds (invited) or is over (expired), or none.',
    ),
    'linkUntil?': saying(moment, 'Until when the last link holds, or held, of somebody who has not come in by it.'),
    'linkEnds?': saying(yes, 'Whether another link would end a link or way that they have.'),
  }),
);
export const membersAnswer = described(fields({ items: list(listedMember) }), (items: readonly ListedMember[]) => ({
  items,
}));

const nameable = fields({
  id: string,
  name: string,
  as: saying(list(oneOf(NAMED_AS)), 'As what they can be named.'),
  'councils?': saying(list(string), 'They can be a contact only where one of these takes part.'),
});
export interface NameablePerson {
  readonly id: string;
  readonly name: string;
  readonly as: readonly NamedAs[];
  readonly councils?: readonly string[];
}
export const nameablePeopleAnswer = described(
  fields({ items: list(nameable) }),
  (items: readonly NameablePerson[]) => ({ items }),
);
