import type { PublicData, SheetTable } from '../../../api/web/public-page.ts';
import type { Language } from '../../texts/languages.ts';
import type { Text } from '../../texts/texts-of.ts';
import { cellsOf, factsOf, headsIn, type Columns } from './columns.ts';
import { csvOf, DELIMITERS } from './csv.ts';
import { pathTo } from './frame.ts';
import { POINT_COLUMNS } from './point-columns.ts';
import { REGISTER_COLUMNS } from './register-columns.ts';

/** Where the law says that what an authority published may be used again by anybody. */
export const LICENCE = 'https://wetten.overheid.nl/jci1.3:c:BWBR0001886&artikel=15b';

/** Under which path the files stand, and what they are about. */
interface About {
  readonly path: string;
  readonly title: Text;
}

/** What is public, in every format: by one list of columns. */
export function dataFiles<Item>(columns: Columns<Item>, { path, title: about }: About): PublicData<Item> {
  const file = `/openbaar${path}`;
  const rows = (items: readonly Item[], language: Language, origin: string): SheetTable => ({
    head: headsIn(columns, language),
    rows: items.map((item) => cellsOf(columns, item, language, origin)),
  });
  return {
    rows,
    csv: (items, language, first, origin) => csvOf(rows(items, language, origin), language, first),
    json: (items, first, origin, made) => {
      const head = { description: `${origin}${file}.csv-metadata.json`, source: origin, licence: LICENCE, date: made };
      const begin = first ? `${JSON.stringify(head).slice(0, -1)},"items":[` : '';
      const told = items.map((item) => JSON.stringify(factsOf(columns, item, origin))).join(',\n');
      return begin + (first || told === '' ? '' : ',\n') + told;
    },
    jsonEnd: ']}\n',
    // CSV on the Web (https://www.w3.org/TR/tabular-metadata/).
    metadata: (language, origin, made) => ({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
      url: `${origin}${file}.csv${language === 'nl' ? '' : `?taal=${language}`}`,
      'dc:title': about[language],
      'dc:source': origin,
      'dc:license': { '@id': LICENCE },
      'dc:modified': { '@value': made, '@type': 'xsd:date' },
      dialect: { delimiter: DELIMITERS[language], encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
      tableSchema: {
        columns: Object.entries(columns).map(([name, { title, about: says, type, words }]) => ({
          ...{ name, titles: title[language], 'dc:description': says[language] },
          datatype: words ? 'string' : type,
          ...(words && { 'rdfs:comment': Object.values(words).map((word) => word[language]) }),
        })),
      },
    }),
  };
}

export const REGISTER_FILES = dataFiles(REGISTER_COLUMNS, {
  path: pathTo.register,
  title: {
    nl: 'Wat er met aanbevelingen van adviesraden gebeurde die niet zijn overgenomen of geen antwoord hebben',
    en: 'What became of recommendations of councils that were not adopted or have no answer',
  },
});

export const POINT_FILES = dataFiles(POINT_COLUMNS, {
  path: pathTo.points,
  title: {
    nl: 'Wat er met elke aanbeveling van adviesraden gebeurde',
    en: 'What became of every recommendation of councils',
  },
});
