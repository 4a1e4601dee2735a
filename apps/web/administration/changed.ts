import type { Member } from '#directory';
import { CHANGE_TERMS, useChangeTerms } from '../texts/change-terms.ts';
import { formatList } from '../texts/dates.ts';
import type { Language } from '../texts/languages.ts';
import { textsOf } from '../texts/texts-of.ts';
import type { Municipality } from './queries.ts';
import { roleNameIn } from './roles.ts';
import { FIELDS, valuesOf, type Field } from './settings/settings-of.ts';
import { shownIn } from './settings/shown.ts';

const useTexts = textsOf({
  nothing: { nl: 'geen rol', en: 'no role' },
  may: { nl: 'mag: {{scopes}}', en: 'may: {{scopes}}' },
  standIn: { nl: '{{name}}, als {{role}}', en: '{{name}}, as {{role}}' },
  kept: { nl: 'gehouden: {{names}}', en: 'kept: {{names}}' },
  ended: { nl: 'gestopt: {{names}}', en: 'stopped: {{names}}' },
  shared: { nl: '{{council}}, van {{home}} met {{other}}', en: '{{council}}, of {{home}} with {{other}}' },
  way: {
    passkey: { nl: 'passkey', en: 'passkey' },
    password: { nl: 'wachtwoord', en: 'password' },
    invitation: { nl: 'uitnodiging', en: 'invitation' },
    recovery: { nl: 'om weer in te komen', en: 'to come in again' },
  },
});

type Part = Readonly<Record<string, unknown>>;
type Role = Member['roles'][number];
/** What a line of the journal says of a change. */
interface Change {
  readonly fields?: readonly string[];
  readonly old?: Part;
  readonly new?: Part;
}
type Settings = typeof CHANGE_TERMS.setting;
type Scopes = typeof CHANGE_TERMS.scope;

/** By which name the pages of the settings show what is kept by another. */
const SHOWN_AS: Readonly<Partial<Record<keyof Settings, Field>>> = {
  ...{ adviceTerm: 'advice', urgentTerm: 'urgent', responseTerm: 'response', proposalTerm: 'proposal' },
  ...{ informationTerm: 'information', languages: 'english' },
};
const isSetting = (name: string): name is keyof Settings => Object.hasOwn(CHANGE_TERMS.setting, name);
const isScope = (name: string): name is keyof Scopes => Object.hasOwn(CHANGE_TERMS.scope, name);
const shownAs = (name: string): Field | undefined =>
  isSetting(name) ? (SHOWN_AS[name] ?? FIELDS.find((field) => field === name)) : undefined;

const same = (id: string) => id;
const textIn = (part: Part, field: string): string | undefined =>
  typeof part[field] === 'string' ? part[field] : undefined;
const textsIn = (part: Part, field: string): readonly string[] =>
  Array.isArray(part[field]) ? (part[field] as readonly string[]) : [];

/** Says what a change made of what, in words: the same on a screen and in a file. Ids go by what they are called. */
export function changedIn(language: Language, called: (id: string) => string = same) {
  const t = useTexts.in(language);
  const terms = useChangeTerms.in(language);
  const roleName = roleNameIn(language, called);
  const { inWords } = shownIn(language);
  const list = (items: readonly string[]) => formatList(items, language);
  const named = (part: Part, field: 'kept' | 'ended') => {
    const ids = textsIn(part, field);
    return ids.length === 0 ? [] : [t(field, { names: list(ids.map(called)) })];
  };
  const rolesIn = ({ roles }: Part) => {
    if (!Array.isArray(roles)) return [];
    return [roles.length === 0 ? t('nothing') : list((roles as readonly Role[]).map(roleName))];
  };
  const scopesIn = (part: Part) => {
    const scopes = textsIn(part, 'scopes').filter(isScope);
    return scopes.length === 0 ? [] : [t('may', { scopes: list(scopes.map((scope) => terms(`scope.${scope}`))) })];
  };
  function othersIn(part: Part): string[] {
    const [standIn, council, home, kind] = (['standIn', 'council', 'home', 'kind'] as const).map((field) =>
      textIn(part, field),
    );
    if (standIn !== undefined)
      return [t('standIn', { name: called(standIn), role: roleName(part as unknown as Role) })];
    if (council !== undefined && home !== undefined) {
      const other = called(textIn(part, 'with') ?? '');
      return [t('shared', { council: called(council), home: called(home), other })];
    }
    const way = (['passkey', 'password', 'invitation', 'recovery'] as const).find((one) => one === kind);
    return [...(way ? [t(`way.${way}`)] : []), ...(council === undefined ? [] : [called(council)])];
  }
  return ({ fields = [], old = {}, new: now = {} }: Change) => {
    const told = fields.filter((field) => (field in old || field in now) && shownAs(field) !== undefined);
    const settings = (part: Part) =>
      told.flatMap((field) => {
        const as = shownAs(field);
        const values = valuesOf(part as unknown as Municipality);
        return as === undefined ? [] : [`${nameOf(field)}: ${inWords(as, values)}`];
      });
    const nameOf = (field: string) => (isSetting(field) ? terms(`setting.${field}`) : field);
    const said = (part: Part) =>
      [
        ...settings(part),
        ...rolesIn(part),
        ...scopesIn(part),
        ...named(part, 'kept'),
        ...named(part, 'ended'),
        ...othersIn(part),
      ].join('; ');
    return { fields: list(fields.map(nameOf)), was: said(old), is: said(now) };
  };
}
