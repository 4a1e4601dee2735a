import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { writable, type Block, type Line, type Paper, type Part, type Run } from './paper.js';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];
const CHANGED = { gone: { strike: true }, new: { underline: {} } } as const;

/** Each line of a text as a run of its own. */
export const runsOf = (text: string, looks: IRunOptions = {}): TextRun[] =>
  writable(text)
    .split('\n')
    .map((words, i) => new TextRun({ ...looks, text: words, ...(i > 0 && { break: 1 }) }));
const runOf = ({ text, how }: Run) => runsOf(text, how === undefined ? {} : CHANGED[how]);
const lineOf = ({ label, runs }: Line) => [
  ...(label === undefined ? [] : runsOf(`${label}: `, { bold: true })),
  ...runs.flatMap(runOf),
];

// Of the width of the text, in twips: the first column says what a row is about.
const WIDTH = 9_400;

function tableOf({ about, head, rows }: Extract<Block, { kind: 'table' }>): (Paragraph | Table)[] {
  const each = Math.floor(WIDTH / (head.length + 1));
  const widths = head.map((_, i) => (i === 0 ? 2 * each : each));
  const cell = (text: string, i: number, looks: IRunOptions) =>
    new TableCell({
      width: { size: widths[i] ?? each, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      children: [new Paragraph({ spacing: { after: 0 }, children: runsOf(text, looks) })],
    });
  return [
    new Paragraph({ keepNext: true, children: runsOf(about, { bold: true }) }),
    new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        new TableRow({ tableHeader: true, children: head.map((name, i) => cell(name, i, { bold: true })) }),
        ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i, {})) })),
      ],
    }),
    new Paragraph({ children: [] }),
  ];
}

export function blocksOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'text':
      return [new Paragraph({ children: lineOf(block) })];
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: lineOf(item) }));
    case 'table':
      return tableOf(block);
    default:
      return block satisfies never;
  }
}

const partOf = ({ level, title, blocks }: Part) => [
  new Paragraph({ heading: HEADINGS[level - 1] ?? HeadingLevel.HEADING_4, children: runsOf(title) }),
  ...blocks.flatMap(blocksOf),
];

const heading = (size: number) => ({
  run: { size, bold: true, color: '000000' },
  paragraph: { spacing: { before: 280, after: 120, line: 276, lineRule: LineRuleType.AUTO } },
});

/** As a Word document. */
export async function docxOf({ title, parts }: Paper): Promise<Uint8Array> {
  const footer = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  });
  const document = new Document({
    title: writable(title),
    creator: 'Doorwerking',
    styles: {
      default: {
        document: {
          run: { font: 'Noto Sans', size: 21, language: { value: 'nl-NL' } },
          paragraph: { spacing: { after: 120, line: 300 } },
        },
        title: heading(40),
        heading1: heading(30),
        heading2: heading(25),
        heading3: heading(22),
        heading4: heading(21),
      },
    },
    sections: [
      {
        properties: { page: { margin: { top: 1_250, bottom: 1_250, left: 1_250, right: 1_250 } } },
        footers: { default: new Footer({ children: [footer] }) },
        children: [new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(title) }), ...parts.flatMap(partOf)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
