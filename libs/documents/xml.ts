import { Parser } from 'htmlparser2';
import { DocumentRefused } from './bounds.js';

export type Attributes = Readonly<Record<string, string>>;

/** What is done with each part of a tree as it is met: no tree is made of it. */
export interface Handler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
  /** Of what nothing is told but its name. */
  skipped?(name: string): void;
}

/**
 * Goes over XML. What a document says that stands for something else is not looked up, in it or elsewhere: it is
 * refused.
 * @param without of these nothing is told, nor of what is in them.
 * @throws DocumentRefused
 */
export function walkXml(xml: string, handler: Handler, without: ReadonlySet<string> = new Set()): void {
  const parser = new Parser(skipping(handler, without), { xmlMode: true, decodeEntities: true });
  parser.end(xml);
}

/** The same for HTML, which is read as browsers do: whatever was not closed. */
export function walkHtml(html: string, handler: Handler, without: ReadonlySet<string>): void {
  new Parser(skipping(handler, without), { decodeEntities: true, recognizeCDATA: false }).end(html);
}

function skipping(handler: Handler, without: ReadonlySet<string>) {
  let skipped = 0;
  return {
    onopentag: (name: string, attributes: Attributes) => {
      if (skipped === 0 && !without.has(name)) return handler.open(name, attributes);
      if (skipped === 0) handler.skipped?.(name);
      skipped++;
      return undefined;
    },
    onclosetag: (name: string) => {
      if (skipped > 0) skipped--;
      else handler.close(name);
    },
    ontext: (text: string) => {
      if (skipped === 0) handler.text?.(text);
    },
    onprocessinginstruction: (_: string, data: string) => {
      if (/^!doctype\b[\s\S]*\[/i.test(data) || /^!entity\b/i.test(data)) {
        throw new DocumentRefused('damaged', 'het document is niet zoals een tekstprogramma het opslaat');
      }
    },
  };
}
