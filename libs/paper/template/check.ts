import { packedIn, unpacked, ZipRefused } from '#zip';

const MB = 1024 * 1024;
/** How much a template may hold: one with a large logo is a few hundred kilobytes. Looked at before work begins. */
export const TEMPLATE = { bytes: 2 * MB, parts: 300, unpacked: 20 * MB, ratio: 100 } as const;

/** What stands in a template for what a letter says. A name is never renamed. */
export const PLACEHOLDERS = [
  'adviesraad',
  'afzender',
  'onderwerp',
  'datum',
  'adviesdatum',
  'geheel',
  'antwoorden',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
/** Without it nothing of the response would be in the letter. */
const NEEDED: Placeholder = 'antwoorden';

/** A template that is not used, in words for whoever sent it. */
export class TemplateRefused extends Error {
  override name = 'TemplateRefused';
}

const DAMAGED = 'dit is geen Word-bestand (.docx), of het is beschadigd';
const WHY: Readonly<Record<ZipRefused['why'], string>> = {
  damaged: DAMAGED,
  encrypted: 'het sjabloon is beveiligd: sla het op zonder wachtwoord',
  'too-many': 'het sjabloon heeft te veel onderdelen',
  'too-large': 'uitgepakt is het sjabloon te groot',
};
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
// What runs, and what another program opens; by its name, or by what it says that it is.
const PROGRAMS = /vba|activex|macro|oleobject|embeddings\/|attachedtoolbars/iu;
const HELD = /\.(?:xml|rels|png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|odttf|ttf)$/iu;
// What is put in from elsewhere.
const ELEMENTS = /<(?:\w+:)?(?:altChunk|object|OLEObject|control|subDoc|movie)[\s/>]/u;
const FIELDS = /\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|MACROBUTTON|EMBED)\b|&#/iu;
const TEXT_OF_FIELD = /<(?:\w+:)?instrText[^>]*>([^<]*)<|\binstr=["']([^"']*)["']/gu;

type Parts = ReadonlyMap<string, Uint8Array>;

/** All of it, once it is known to be small enough. */
function partsOf(bytes: Uint8Array): Parts {
  if (bytes.byteLength > TEMPLATE.bytes)
    throw new TemplateRefused(`het sjabloon is groter dan ${TEMPLATE.bytes / MB} MB`);
  try {
    const packed = packedIn(bytes, TEMPLATE);
    if (new Set(packed.map(({ name }) => name)).size < packed.length) throw new TemplateRefused(DAMAGED);
    return new Map(packed.filter(({ name }) => !name.endsWith('/')).map((part) => [part.name, unpacked(bytes, part)]));
  } catch (error) {
    throw error instanceof ZipRefused ? new TemplateRefused(WHY[error.why], { cause: error }) : error;
  }
}

const ATTRIBUTES = {
  mode: /\bTargetMode\s*=\s*["']([^"']*)["']/u,
  type: /\bType\s*=\s*["']([^"']*)["']/u,
  target: /\bTarget\s*=\s*["']([^"']*)["']/u,
};
const attribute = (name: keyof typeof ATTRIBUTES, tag: string) => ATTRIBUTES[name].exec(tag)?.[1] ?? '';

const MODE = /\bTargetMode\b/gu;

/** Whether a part leads out of the file: by anything but a link that somebody follows. What is not plain, does. */
function leadsOut(relations: string): boolean {
  const tags = [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gu)].map(([tag]) => tag);
  const moded = tags.filter((tag) => tag.includes('TargetMode'));
  const inside = moded.reduce((count, tag) => count + [...tag.matchAll(MODE)].length, 0);
  if (inside !== moded.length || [...relations.matchAll(MODE)].length !== inside) return true;
  return moded.some(
    (tag) =>
      attribute('mode', tag) !== 'Internal' &&
      !(attribute('type', tag).endsWith('/hyperlink') && /^(?:https?|mailto):/iu.test(attribute('target', tag))),
  );
}

function checkXml(name: string, xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) throw new TemplateRefused(DAMAGED);
  if (name.endsWith('.rels') && leadsOut(xml)) {
    throw new TemplateRefused(
      `het sjabloon verwijst naar iets buiten het bestand (${name}), zoals een ander sjabloon of een gekoppelde afbeelding: haal dat weg`,
    );
  }
  const fields = [...xml.matchAll(TEXT_OF_FIELD)].map(([, text, instr]) => text ?? instr).join('');
  if (ELEMENTS.test(xml) || FIELDS.test(fields)) {
    throw new TemplateRefused('het sjabloon haalt iets uit een ander bestand of programma: haal dat weg');
  }
}

/**
 * The parts of a template, when it is no more than a Word document with placeholders: nothing in it runs, or leads out
 * of the file by itself. @throws TemplateRefused
 */
export function checkedParts(bytes: Uint8Array): Parts {
  const parts = partsOf(bytes);
  const types = parts.get('[Content_Types].xml');
  if (!types || !parts.has('word/document.xml')) throw new TemplateRefused(DAMAGED);
  for (const [name, content] of parts) {
    if (PROGRAMS.test(name) || !HELD.test(name))
      throw new TemplateRefused('in het sjabloon zit een macro of een ander bestand: haal dat weg');
    if (!/\.(?:xml|rels)$/iu.test(name)) continue;
    // Word writes UTF-8; what says otherwise could hide from what is looked for here.
    const xml = new TextDecoder().decode(content);
    if (/^\uFEFF?<\?xml[^>]*encoding=["'](?!utf-8)/iu.test(xml) || xml.includes('\u0000'))
      throw new TemplateRefused(DAMAGED);
    checkXml(name, xml);
  }
  const said = new TextDecoder().decode(types);
  if (!said.includes(MAIN) || PROGRAMS.test(said)) {
    throw new TemplateRefused('sla het sjabloon op als gewoon Word-document (.docx), niet als sjabloon of met macro’s');
  }
  return parts;
}

/** @throws TemplateRefused unless each placeholder is one that a letter has, and the answers have their place. */
export function checkPlaceholders(named: readonly string[]): void {
  const unknown = named.filter((name) => !(PLACEHOLDERS as readonly string[]).includes(name));
  const known = PLACEHOLDERS.map((name) => `{{${name}}}`).join(', ');
  if (unknown.length > 0) {
    throw new TemplateRefused(`{{${(unknown[0] ?? '').slice(0, 60)}}} is geen veld; de velden zijn ${known}`);
  }
  if (!named.includes(NEEDED))
    throw new TemplateRefused(`in het sjabloon staat geen {{${NEEDED}}}: daar komen de antwoorden`);
}
