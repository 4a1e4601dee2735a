import type { getDocumentProxy } from 'unpdf';
import { DOCUMENT, DocumentRefused } from '../bounds.js';
import type { Warnings } from '../warnings.js';
import { cleaned, tooLong, Writing } from '../writing.js';
import { linesOf, type Letters, type PdfLine } from './lines.js';
import { HEADED, writeParagraphs } from './paragraphs.js';

const SCANNED =
  'in deze pdf staat geen tekst, alleen een beeld van elke bladzijde (een scan): neem het Word- of ODT-bestand, of laat de tekst herkennen';

const NOT_READ: Readonly<Record<string, readonly ['encrypted' | 'damaged', string]>> = {
  PasswordException: ['encrypted', 'de pdf is beveiligd met een wachtwoord: sla haar op zonder wachtwoord'],
};

interface Page {
  readonly lines: readonly PdfLine[];
  readonly columns: boolean;
  readonly height: number;
}

type Loaded = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Where letters stand, as the page is turned: text that runs along a side is a stamp or a mark, and is left out. */
async function pageOf(pdf: Loaded, number: number): Promise<Page> {
  const page = await pdf.getPage(number);
  const [, bottom = 0, , top = 0] = page.view;
  const { items } = await page.getTextContent();
  const letters = items.flatMap((item): Letters[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    const size = Math.hypot(a, b);
    if (Math.abs(b) > Math.abs(a) || !Number.isFinite(x + y + size)) return [];
    return [{ text: cleaned(item.str), x, y, width: item.width, size }];
  });
  page.cleanup();
  return { ...(letters.length === 0 ? { lines: [], columns: false } : linesOf(letters)), height: top - bottom };
}

const MARGIN = 0.12;
const asShape = (text: string) => text.replace(/\d+/g, '#').toLowerCase();
const PAGE_NUMBER = /^(?:pagina |blz\. |p\. )?[-–]?\s*#(?:\s*(?:van|\/|-|–)\s*#)?\s*[-–]?$/;
/** Of a table of contents: dots that lead to a number. */
const LEADER = /\.{4}|(?:\. ){4}/;

/** A note stands at the foot of its page or column, and so is all that stands below where the first begins. */
function withoutNotes(lines: readonly PdfLine[], height: number, warnings: Warnings): readonly PdfLine[] {
  const usual = lines.map(({ size }) => size).sort((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0;
  let from: number | undefined;
  return lines.filter(({ text, y, size, marks, isNote }) => {
    // In the next column one starts above again.
    if (from !== undefined && y > from) from = undefined;
    const isSmall = size < 0.95 * usual && /^\d{1,3}\s*\p{L}/u.test(text);
    if ((isNote || isSmall) && y < height / 2) from ??= y;
    if (from === undefined) warnings.add('notes', marks);
    return from === undefined;
  });
}

/** What stands at the top or foot of several pages, or is the number of one, is of the paper and not of the text. */
function withoutMargins(pages: readonly Page[], warnings: Warnings): readonly PdfLine[] {
  const isAtEdge = ({ y }: PdfLine, height: number) => y < MARGIN * height || y > (1 - MARGIN) * height;
  const times = new Map<string, number>();
  for (const { lines, height } of pages) {
    for (const shape of new Set(lines.filter((line) => isAtEdge(line, height)).map(({ text }) => asShape(text)))) {
      times.set(shape, (times.get(shape) ?? 0) + 1);
    }
  }
  const isRepeated = (shape: string) => (times.get(shape) ?? 0) >= Math.max(2, 0.4 * pages.length);
  return pages.flatMap(({ lines, height }) =>
    withoutNotes(lines, height, warnings).filter((line) => {
      const shape = asShape(line.text);
      // Articles differ in their number alone, and one often begins a page.
      const isOfText = HEADED.test(line.text);
      const isOfPaper = isAtEdge(line, height) && !isOfText && (PAGE_NUMBER.test(shape) || isRepeated(shape));
      if (isOfPaper) warnings.add('header-footer');
      const isOfContents = LEADER.test(line.text) && /\d$/.test(line.text);
      if (isOfContents) warnings.add('contents');
      return !isOfPaper && !isOfContents;
    }),
  );
}

/** The text of a PDF, put together from where its letters stand. @throws DocumentRefused */
export async function pdfText(bytes: Uint8Array, warnings: Warnings): Promise<string> {
  // Loaded for nobody else.
  const { getDocumentProxy: open } = await import('unpdf');
  // It takes what it is given for itself.
  const options = {
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  };
  const pdf = await open(new Uint8Array(bytes), options).catch((cause: unknown) => {
    const [code, message] = NOT_READ[(cause as Error).name] ?? [
      'damaged',
      'de pdf is beschadigd en kan niet worden gelezen',
    ];
    throw new DocumentRefused(code, message, { cause });
  });
  try {
    if (pdf.numPages > DOCUMENT.pages) {
      throw new DocumentRefused('too-large', `de pdf heeft meer dan ${DOCUMENT.pages} bladzijden`);
    }
    const pages: Page[] = [];
    let characters = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pageOf(pdf, number);
      characters += page.lines.reduce((sum, { text }) => sum + text.length, 0);
      if (characters > DOCUMENT.characters) throw tooLong();
      pages.push(page);
    }
    warnings.add('columns', pages.filter(({ columns }) => columns).length);
    warnings.add('layout');
    const writing = new Writing();
    writeParagraphs(withoutMargins(pages, warnings), writing);
    return writing.whole(SCANNED);
  } finally {
    await pdf.loadingTask.destroy();
  }
}
