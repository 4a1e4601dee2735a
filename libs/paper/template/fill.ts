import { Paragraph, patchDetector, patchDocument, PatchType, TextRun, type IPatch } from 'docx';
import { zipSync } from 'fflate';
import { blocksOf, runsOf } from '../docx.js';
import { writable, type Block, type Part } from '../paper.js';
import { checkedParts, checkPlaceholders, TemplateRefused, type Placeholder } from './check.js';

/** What a letter says, by where a template has it: a text, or parts of a document. */
export type Letter = Readonly<Record<Exclude<Placeholder, 'antwoorden' | 'geheel'>, string>> & {
  readonly geheel: readonly Block[];
  readonly antwoorden: readonly Part[];
};

/** What is read is what was checked: packed anew, by its own names. */
const packed = (parts: ReadonlyMap<string, Uint8Array>) => Buffer.from(zipSync(Object.fromEntries(parts)));

/** By which name a template has its own look of a heading: it differs by language. */
function headingIn(styles: string, level: number): string | undefined {
  const style = [
    ...styles.matchAll(/<w:style\b[^>]*w:styleId="([^"]*)"[^>]*>(?:(?!<\/w:style>)[^])*?<w:name w:val="([^"]*)"/gu),
  ];
  return style.find(([, , name = '']) => name.toLowerCase() === `heading ${level}`)?.[1];
}

/** Whether a template can be used. @throws TemplateRefused */
export async function checkTemplate(bytes: Uint8Array): Promise<void> {
  const data = packed(checkedParts(bytes));
  let named: readonly string[];
  try {
    named = await patchDetector({ data, trimPlaceholders: true });
  } catch (error) {
    throw new TemplateRefused('dit Word-bestand kan niet worden gelezen', { cause: error });
  }
  checkPlaceholders([...new Set(named)]);
}

const text = (said: string): IPatch => ({ type: PatchType.PARAGRAPH, children: runsOf(said) });

/** A letter in the look of a template. @throws TemplateRefused */
export async function fillTemplate(bytes: Uint8Array, letter: Letter): Promise<Uint8Array> {
  const parts = checkedParts(bytes);
  const styles = new TextDecoder().decode(parts.get('word/styles.xml'));
  const style = headingIn(styles, 2) ?? headingIn(styles, 1);
  const heading = (title: string) =>
    new Paragraph({
      keepNext: true,
      ...(style === undefined ? {} : { style }),
      children: runsOf(title, style === undefined ? { bold: true } : {}),
    });
  const answers = letter.antwoorden.flatMap(({ title, blocks }) => [heading(title), ...blocks.flatMap(blocksOf)]);
  const whole = letter.geheel.flatMap(blocksOf);
  const patches: Record<Placeholder, IPatch> = {
    ...{ adviesraad: text(letter.adviesraad), afzender: text(letter.afzender), onderwerp: text(letter.onderwerp) },
    ...{ datum: text(letter.datum), adviesdatum: text(letter.adviesdatum) },
    geheel: {
      type: PatchType.DOCUMENT,
      children: whole.length > 0 ? whole : [new Paragraph({ children: [new TextRun('')] })],
    },
    antwoorden: { type: PatchType.DOCUMENT, children: answers },
  };
  const filled = await patchDocument({
    ...{ outputType: 'nodebuffer', data: packed(parts), patches, trimPlaceholders: true },
    properties: { title: writable(letter.onderwerp) },
  });
  return new Uint8Array(filled);
}
