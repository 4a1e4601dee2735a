/** What of a document is not in its text, or may be otherwise than a reader saw it. */
export const WARNINGS = [
  'changes-accepted',
  'changes-rejected',
  'comments',
  'notes',
  'header-footer',
  'contents',
  'tables',
  'pictures',
  'hidden-text',
  'active-content',
  'columns',
  'layout',
  'encoding',
  'no-text',
] as const;
export type WarningCode = (typeof WARNINGS)[number];

export interface Warning {
  readonly code: WarningCode;
  /** How many of them there are, where they can be counted. */
  readonly count?: number;
  /** In plain Dutch. */
  readonly message: string;
}

const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);
const stands = (count: number) => (count === 1 ? 'staat' : 'staan');

const SAID: Readonly<Record<WarningCode, (count: number) => string>> = {
  'changes-accepted': (n) =>
    `In het document ${stands(n)} ${many(n, 'bijgehouden wijziging', 'bijgehouden wijzigingen')}. Die zijn overgenomen: toegevoegde tekst staat er, verwijderde tekst niet.`,
  'changes-rejected': (n) =>
    `In het document ${stands(n)} ${many(n, 'bijgehouden wijziging', 'bijgehouden wijzigingen')}. Die zijn niet overgenomen: de tekst is zoals die was.`,
  comments: (n) => `${many(n, 'opmerking', 'opmerkingen')} in de kantlijn ${stands(n)} niet in de tekst.`,
  notes: (n) => `${many(n, 'voetnoot of eindnoot', 'voetnoten en eindnoten')} ${stands(n)} niet in de tekst.`,
  'header-footer': () => 'Wat boven en onder aan elke bladzijde staat, staat niet in de tekst.',
  contents: () => 'De inhoudsopgave staat niet in de tekst.',
  tables: (n) => `${many(n, 'tabel staat', 'tabellen staan')} als regels in de tekst, met | tussen de cellen.`,
  pictures: (n) => `${many(n, 'afbeelding of tekening', 'afbeeldingen en tekeningen')} ${stands(n)} niet in de tekst.`,
  'hidden-text': (n) => `${many(n, 'stuk verborgen tekst', 'stukken verborgen tekst')} ${stands(n)} niet in de tekst.`,
  'active-content': () => 'Het document heeft een programma in zich (script of macro). Dat is niet gelezen.',
  columns: (n) =>
    `${many(n, 'bladzijde', 'bladzijden')} van deze pdf ${n === 1 ? 'heeft' : 'hebben'} kolommen. De volgorde van de tekst kan anders zijn: kijk die na.`,
  layout: () =>
    'In een pdf staat alleen waar letters staan. Wat een alinea is, is daaruit afgeleid: kijk de tekst na, of neem het Word- of ODT-bestand.',
  'no-text': () =>
    'In het bestand staat geen tekst, zoals bij een scan. Het is wel bewaard; schrijf zelf op wat erin staat.',
  encoding: () => 'De tekst is niet in UTF-8 opgeslagen. Kijk na of letters met een accent kloppen.',
};

/** What is said of a document, each once, in the order of the list above. */
export class Warnings {
  readonly #counts = new Map<WarningCode, number>();

  add(code: WarningCode, count = 1): void {
    if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
  }

  told(): Warning[] {
    return WARNINGS.flatMap((code) => {
      const count = this.#counts.get(code);
      if (count === undefined) return [];
      const say = SAID[code];
      // What does not say how many there are, was not counted one by one.
      return [{ code, ...(say.length > 0 && { count }), message: say(count) }];
    });
  }
}
