import { formatNl, isPartialDate } from '#calendar';
import type { Paper, Part } from '#paper';
import type { CouncilYear } from '#projections';
import type { RegisterItem, SheetTable } from '../web/public-page.js';

const said = (text: string, label?: string) => ({
  kind: 'text' as const,
  ...(label !== undefined && { label }),
  runs: [{ text }],
});

/** Columns that say what the heading says, or something to a program alone. */
const FOR_PROGRAMS = new Set([
  ...['Gemeentecode', 'Adviesraad', 'Dossier', 'Nummer', 'Id', 'Is een vraag', 'Keren herzien'],
]);
const inWords = (value: unknown) => (isPartialDate(value) ? formatNl(value) : String(value));

const NOTHING = 'Er staat niets in deze lijst.';

/** What was not adopted, point by point: each in the words in which a spreadsheet has it, without what is empty. */
export function registerPaper(
  items: readonly RegisterItem[],
  { head, rows }: SheetTable,
  { address, today }: { readonly address: string; readonly today: string },
): Paper {
  const count = items.length === 1 ? 'Hierin staat één punt.' : `Hierin staan ${items.length} punten.`;
  const points = items.map(({ question, number, councilName, text }, i): Part => {
    const cells = (rows[i] ?? []).map((value, at) => [head[at] ?? '', value] as const);
    const told = cells.filter(
      ([name, value]) => !FOR_PROGRAMS.has(name) && value !== null && value !== '' && value !== text,
    );
    return {
      ...{ id: `punt-${i + 1}`, level: 2 },
      title: `${question ? 'Vraag' : 'Aanbeveling'} ${number} van ${councilName}`,
      blocks: [said(text), ...told.map(([name, value]) => said(inWords(value), name))],
    };
  });
  return {
    title: 'Wat niet is overgenomen',
    parts: [
      {
        ...{ id: 'over', level: 1, title: 'Over deze lijst' },
        blocks: [
          said('Aanbevelingen die niet of maar deels zijn overgenomen of nog geen antwoord hebben, met de reden.'),
          said(`Zo stond het op ${formatNl(today)}. ${items.length === 0 ? NOTHING : count}`),
          said(address, 'Dezelfde lijst als pagina'),
        ],
      },
      ...(items.length === 0 ? [] : [{ id: 'punten', level: 1, title: 'De punten', blocks: [] }, ...points]),
    ],
  };
}

/** One council in one year, in the sentences of its report. */
export const councilYearPaper = ({ name, year, items }: CouncilYear, text: readonly string[]): Paper => ({
  title: `${name} in ${year}`,
  parts: [
    { id: 'jaar', level: 1, title: 'Hoe het ging', blocks: text.map((paragraph) => said(paragraph)) },
    ...(items.length === 0
      ? []
      : [
          {
            ...{ id: 'dossiers', level: 1, title: 'De dossiers' },
            blocks: [{ kind: 'list' as const, items: items.map(({ title }) => ({ runs: [{ text: title }] })) }],
          },
        ]),
  ],
});
