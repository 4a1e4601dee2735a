import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fonts } from './fonts.js';
import { writable, type Paper } from './paper.js';
import { TEMPLATE } from './typst.js';

// An accessible document (ISO 14289-1): Typst refuses to write one that is not.
const STANDARD = 'ua-1';

let made: NodeCompiler | undefined;
// It reads no file; the folder of the process is not for it either.
const compiler = () => (made ??= NodeCompiler.create({ workspace: '/nowhere', fontArgs: [{ fontBlobs: fonts() }] }));

// What Typst says of each sign that no font has, as Rust writes a string within a string.
const LACKING = /the text `([^`]+)` could not be displayed/g;
const CODE = /\\{1,2}u\{([0-9a-f]{1,6})\}/g;

/** The signs that no font has. Each font has those of ASCII, with which the rest of the message is written. */
const lackingIn = (error: unknown): string[] =>
  [...String((error as { code?: unknown }).code).matchAll(LACKING)].flatMap(([, text = '']) =>
    [...text.replace(CODE, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))].filter(
      (sign) => sign > '\u007F',
    ),
  );

const codeOf = (sign: string) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

function write(paper: string): Uint8Array {
  const typst = compiler();
  try {
    const compiled = typst.compile({ mainFileContent: TEMPLATE, inputs: { paper } });
    if (!compiled.result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
    return typst.pdf(compiled.result, { pdfStandard: STANDARD });
  } finally {
    typst.evictCache(0);
  }
}

/** As PDF/UA-1. A sign that no font has stands as its code. */
export function pdfOf(paper: Paper): Uint8Array {
  let told = JSON.stringify(paper, (_, value: unknown) => (typeof value === 'string' ? writable(value) : value));
  for (;;) {
    try {
      return write(told);
    } catch (error) {
      const lacking = new Set(lackingIn(error).filter((sign) => told.includes(sign)));
      if (lacking.size === 0) throw error;
      for (const sign of lacking) told = told.replaceAll(sign, codeOf(sign));
    }
  }
}
