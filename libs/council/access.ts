import { ERASURE_LINES, type AccessRules, type FieldLines, type Owner, type Policy } from '#access';
import { isFactType, type Facts } from './facts.js';
import type { Council, CouncilEvent, EventType } from './state.js';

const administrator = { roles: ['administrator'] } as const;

/** Who may make what happen. */
export const policy: Policy<Facts, Council> = {
  CouncilFounded: administrator,
  CouncilChanged: administrator,
  CouncilEnded: administrator,
};

type Fields<Content> = { readonly [F in keyof Content]-?: FieldLines };

const all = 'public' as const;
/** A council is a public body, and its contact is a function's: all of it is for everybody. */
const content = {
  ...{ name: all, legalBases: all, independentChair: all, supportHours: all, budget: all },
  instrument: { title: all, article: all, url: all },
  seats: { group: all, seats: all },
  terms: { years: all, most: all },
  contact: { mail: all, phone: all, website: all },
} as const;

/** Who sees which field: exhaustive by its type. */
const FIELDS: { readonly [T in EventType]: Fields<CouncilEvent<T>['data']> } = {
  CouncilFounded: { municipality: all, council: all, ...content },
  CouncilChanged: { ...content, because: all },
  CouncilEnded: { reason: all },
  TextErased: ERASURE_LINES,
};

const isEventType = (type: string): type is EventType => Object.hasOwn(FIELDS, type);

const ownerOf = ({ municipality, council }: Pick<Council, 'municipality' | 'council'>): Owner => ({
  municipality,
  councils: [council],
});

/** Who may do and see what in a council. */
export const guarded: AccessRules<Council, CouncilEvent, undefined> = {
  opening: 'CouncilFounded',
  notThere: 'deze adviesraad bestaat niet',
  rule: (fact) => (isFactType(fact) ? policy[fact] : undefined),
  ownerIn: (opening) => ownerOf(opening as Facts['CouncilFounded']),
  knownOf: (council) => ({ ...ownerOf(council), public: true }),
  visibility: {
    seenBy: ({ type }) => (isEventType(type) ? all : undefined),
    fieldsOf: (type) => (isEventType(type) ? FIELDS[type] : undefined),
    makesPublic: ({ type }) => type === 'CouncilFounded',
    contextOf: () => undefined,
  },
};
