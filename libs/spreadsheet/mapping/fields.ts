/** What a row says of one point, by its name in a mapping; and as which columns of a sheet it is known. */
export const FIELDS = {
  dossier: ['dossier', 'onderwerp', 'titel', 'rapport', 'title', 'subject', 'report'],
  dossierId: ['dossiernummer', 'zaaknummer', 'kenmerk', 'dossier id'],
  council: ['adviesraad', 'adviesorgaan', 'clientenraad', 'wmo-raad', 'rekenkamer', 'council', 'advisory body'],
  adviceDate: ['adviesdatum', 'datum advies', 'advies van', 'datum rapport', 'advice date', 'date of advice'],
  number: ['nummer', 'nr', 'no', 'aanbevelingsnummer', 'nummer aanbeveling', 'number'],
  recommendation: ['aanbeveling', 'aanbevelingen', 'tekst aanbeveling', 'tekst', 'punt', 'recommendation'],
  authority: ['bestuursorgaan', 'orgaan', 'gericht aan', 'geadresseerde', 'authority', 'addressed to'],
  answerDate: ['antwoorddatum', 'datum antwoord', 'reactiedatum', 'datum reactie', 'answer date', 'date of response'],
  verdict: ['oordeel', 'antwoord', 'reactie', 'standpunt', 'overgenomen', 'verdict', 'response', 'answer'],
  reason: ['reden', 'motivering', 'toelichting', 'argumentatie', 'reason', 'comment'],
  adoptedPart: ['overgenomen deel', 'welk deel', 'wel overgenomen', 'wat wordt overgenomen', 'adopted part'],
  referredTo: ['hoort bij', 'verwezen naar', 'doorverwezen naar', 'belongs to', 'referred to'],
  commitment: ['toezegging', 'actie', 'commitment', 'action'],
  commitmentDue: ['datum toezegging', 'toezegging op', 'afdoeningstermijn', 'gereed voor', 'commitment date', 'due'],
  doneOn: ['gereed op', 'afgedaan', 'afgedaan op', 'datum afgedaan', 'datum gereed', 'uitgevoerd op', 'done on'],
  evidence: ['hoe afgedaan', 'bewijs', 'resultaat', 'evidence', 'result'],
} as const;

export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as readonly Field[];

/** A name as people read it: by capitals, accents, blanks and signs nothing is told apart. */
export const read = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const KNOWN: ReadonlyMap<string, Field> = new Map(
  FIELD_NAMES.flatMap((field) => [field, ...FIELDS[field]].map((name) => [read(name), field] as const)),
);

/** The field that a column of this name has, as far as its name tells. */
export const fieldCalled = (name: string): Field | undefined => KNOWN.get(read(name));

/** What a column with this field is called, where a sheet has none. */
export const calledNl = (field: Field): string => FIELDS[field][0];
