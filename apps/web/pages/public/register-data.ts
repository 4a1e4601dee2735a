import type { RegisterItem, SheetTable } from '../../../api/web/public-page.ts';
import type { Language } from '../../texts/languages.ts';
import { DELIMITERS } from './csv.ts';
import { cellsOf, factsOf, headsIn, REGISTER_COLUMNS } from './register-columns.ts';

/** Where the law says that what an authority published may be used again by anybody. */
export const LICENCE = 'https://wetten.overheid.nl/jci1.3:c:BWBR0001886&artikel=15b';

const FILE = '/openbaar/niet-overgenomen';

/** A part of the register as JSON; the last part closes it. */
export function jsonOf(items: readonly RegisterItem[], first: boolean, origin: string, made: string): string {
  const head = { description: `${origin}${FILE}.csv-metadata.json`, source: origin, licence: LICENCE, date: made };
  const begin = first ? `${JSON.stringify(head).slice(0, -1)},"items":[` : '';
  const rows = items.map((item) => JSON.stringify(factsOf(item, origin))).join(',\n');
  return begin + (first || rows === '' ? '' : ',\n') + rows;
}
export const JSON_END = ']}\n';

export const rowsOf = (items: readonly RegisterItem[], language: Language, origin: string): SheetTable => ({
  head: headsIn(language),
  rows: items.map((item) => cellsOf(item, language, origin)),
});

/** What the file holds, for programs: CSV on the Web (https://www.w3.org/TR/tabular-metadata/). */
export function metadataOf(language: Language, origin: string, made: string): object {
  const taal = language === 'nl' ? '' : `?taal=${language}`;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url: `${origin}${FILE}.csv${taal}`,
    'dc:title': TITLE[language],
    'dc:source': origin,
    'dc:license': { '@id': LICENCE },
    'dc:modified': { '@value': made, '@type': 'xsd:date' },
    dialect: { delimiter: DELIMITERS[language], encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: Object.entries(REGISTER_COLUMNS).map(([name, { title, about, type, words }]) => ({
        ...{ name, titles: title[language], 'dc:description': about[language] },
        datatype: words ? 'string' : type,
        ...(words && { 'rdfs:comment': Object.values(words).map((word) => word[language]) }),
      })),
    },
  };
}

const TITLE = {
  nl: 'Wat er met aanbevelingen van adviesraden gebeurde die niet zijn overgenomen of geen antwoord hebben',
  en: 'What became of recommendations of councils that were not adopted or have no answer',
};
