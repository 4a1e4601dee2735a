import type { Code } from '#facts';
import { fields, list, oneOf, string, whole, type Of } from '#schema';

interface Kind {
  readonly status: number;
  /** Plain Dutch, the same for every problem of this kind. */
  readonly title: string;
}

const RULES = {
  invalid: { status: 400, title: 'Dit klopt niet' },
  'unknown-id': { status: 422, title: 'Dit bestaat niet' },
  'duplicate-id': { status: 409, title: 'Dit id is al in gebruik' },
  'not-asked': { status: 422, title: 'Deze adviesraad is niet gevraagd' },
  'not-addressed': { status: 422, title: 'Dit bestuursorgaan is niet aangesproken' },
  'date-in-future': { status: 422, title: 'Deze datum ligt in de toekomst' },
  'date-before-opening': { status: 422, title: 'Deze datum ligt vóór het begin' },
  'date-out-of-order': { status: 422, title: 'Deze datum ligt te vroeg' },
  'due-before-start': { status: 422, title: 'Deze termijn ligt te vroeg' },
  'reason-required': { status: 422, title: 'Er ontbreekt een reden' },
  'explanation-required': { status: 422, title: 'Er ontbreekt een uitleg' },
  'answer-missing': { status: 409, title: 'Nog niet elk punt heeft een antwoord' },
  'not-traced': { status: 409, title: 'Nog niet van elk punt is te zien waar het bleef' },
  'already-adopted': { status: 409, title: 'De reactie is al vastgesteld' },
  'not-allowed-now': { status: 409, title: 'Dit kan nu niet' },
  'not-permitted': { status: 403, title: 'Dit mag u niet doen' },
  'sign-in-too-weak': { status: 403, title: 'U moet sterker inloggen' },
  'too-much': { status: 422, title: 'Dit is meer dan één dossier bevat' },
} satisfies Record<Code, Kind>;

const HTTP = {
  stale: { status: 412, title: 'Iemand anders was u voor' },
  'key-reused': { status: 422, title: 'Deze sleutel is al voor iets anders gebruikt' },
  busy: { status: 503, title: 'Het is nu te druk' },
  'not-found': { status: 404, title: 'Dit adres bestaat niet' },
  'method-not-allowed': { status: 405, title: 'Dit kan niet op dit adres' },
  'too-large': { status: 413, title: 'Dit is te groot' },
  'unsupported-media-type': { status: 415, title: 'Dit soort inhoud wordt hier niet gelezen' },
  'document-encrypted': { status: 422, title: 'Dit document is beveiligd' },
  'document-damaged': { status: 422, title: 'Dit document is beschadigd' },
  'document-without-text': { status: 422, title: 'In dit document staat geen tekst' },
  'headers-too-large': { status: 431, title: 'De kop van de vraag is te groot' },
  'too-slow': { status: 408, title: 'De vraag kwam te langzaam binnen' },
  'too-many-requests': { status: 429, title: 'Dit is te vaak gevraagd' },
  'too-many-streams': { status: 429, title: 'Er staan te veel stromen open' },
  'sign-in-expired': { status: 400, title: 'Deze inlogpoging is voorbij' },
  'sign-in-again': { status: 403, title: 'Log opnieuw in' },
  'sign-in-link-over': { status: 410, title: 'Deze link werkt niet meer' },
  'sign-in-refused': { status: 403, title: 'Inloggen is niet gelukt' },
  'sign-in-unknown': { status: 403, title: 'U hebt hier nog geen toegang' },
  'sign-in-unavailable': { status: 503, title: 'De inlogdienst is niet bereikbaar' },
  'setup-used': { status: 409, title: 'Deze link is al gebruikt' },
  'setup-expired': { status: 410, title: 'Deze link is verlopen' },
  'cross-site': { status: 403, title: 'Deze vraag komt van een andere site' },
  misdirected: { status: 421, title: 'Deze vraag is hier aan het verkeerde adres' },
  'not-ready': { status: 503, title: 'De dienst is nog niet klaar' },
  unexpected: { status: 500, title: 'Er ging iets mis' },
} satisfies Record<string, Kind>;

const STORE = {
  'store-full': { status: 507, title: 'De schijf is vol' },
  'store-locked': { status: 503, title: 'De opslag is bezet' },
  'store-damaged': { status: 503, title: 'De opslag is beschadigd' },
  'store-cut-off': { status: 503, title: 'Er ontbreken gebeurtenissen' },
  'store-moved': { status: 503, title: 'De opslag is weggehaald' },
  'store-newer': { status: 503, title: 'De opslag is van een nieuwere versie' },
  'store-closed': { status: 503, title: 'De dienst stopt' },
  'database-unavailable': { status: 503, title: 'De database is niet bereikbaar' },
  'store-io': { status: 503, title: 'De opslag is niet bereikbaar' },
  'store-too-large': { status: 413, title: 'Dit is te groot om vast te leggen' },
  'store-denied': { status: 503, title: 'De opslag weigert de toegang' },
  'store-unreachable': { status: 503, title: 'De opslag is niet bereikbaar' },
} satisfies Record<string, Kind>;

/** Every kind of problem that this API answers with. A code is never renamed. */
export const PROBLEMS = { ...RULES, ...HTTP, ...STORE };
export type ProblemCode = keyof typeof PROBLEMS;

const code = oneOf(Object.keys(PROBLEMS) as ProblemCode[]);
const place = { ...string, description: 'The field, parameter or header: `recommendations[0].id`.' };

const brokenRule = fields({ code, detail: string, 'place?': place, 'line?': whole });
/** One rule that was broken; the line is that of a dossier file. */
export type BrokenRule = Of<typeof brokenRule>;

export const problemSchema = fields(
  {
    type: { ...string, format: 'uri-reference' },
    title: string,
    status: { ...whole, minimum: 400, maximum: 599 },
    detail: { ...string, description: 'Plain Dutch: what is missing and what would be allowed.' },
    code: { ...code, description: 'The rule that was broken. Never renamed.' },
    'place?': place,
    'errors?': { ...list(brokenRule), description: 'Every rule that was broken.' },
    instance: { ...string, format: 'uri', description: 'The id of the request, which the log has too.' },
  },
  'RFC 9457.',
);
export type ProblemDetails = Of<typeof problemSchema>;
