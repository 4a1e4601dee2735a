import type { FastifyInstance } from 'fastify';
import { DOCUMENT, MEDIA_TYPES } from '#documents';
import { textOfFile } from '#dossier-file';
import { beyond, BODY } from '#facts';
import { TEMPLATE } from '#paper';
import { jsonBeyond } from './json.js';
import { Refusal, refused } from './refusal.js';

const MB = 1024 * 1024;
export const LIMITS = {
  json: MB,
  file: 16 * MB,
  document: DOCUMENT.bytes,
  template: TEMPLATE.bytes,
  logo: 300 * 1024,
  form: 64 * 1024,
} as const;

/** A dossier file, as it came. */
export class FileBody {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A spreadsheet, as it came. */
export class SheetBody {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** A document, as it came. */
export class DocumentBody {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** The fields of a form, where one is read: what a sign-in service says, and who asks for a token. */
export class FormBody {
  readonly fields: URLSearchParams;
  constructor(fields: URLSearchParams) {
    this.fields = fields;
  }
}

/** What a document says that it is: what it is, its bytes say. */
export const DOCUMENT_TYPES = ['application/octet-stream', MEDIA_TYPES.docx, MEDIA_TYPES.odt, MEDIA_TYPES.pdf];

/** What a spreadsheet says that it is; a browser on Windows calls CSV a file of Excel. */
export const SHEET_TYPES = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.ms-excel',
  'text/csv',
];

function decode(body: Buffer): string {
  try {
    // Strict: what is not UTF-8 would otherwise be recorded with holes.
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal('invalid', 'de inhoud is geen tekst in UTF-8');
    throw error;
  }
}

function fileText(body: Buffer): string {
  const read = textOfFile(body);
  if ('text' in read) return read.text;
  throw new Refusal('invalid', read.message);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = /position (\d+)/.exec(error.message)?.[1];
    throw new Refusal('invalid', `de inhoud is geen geldige JSON${at === undefined ? '' : ` (vanaf teken ${at})`}`);
  }
}

/** Where a file is brought in: nowhere else is more than a body of JSON read, whatever it says that it is. */
export const IMPORTS = '/v1/imports';
/** Where a document is added. */
export const DOCUMENTS = '/v1/trajectories/:trajectory/documents';

/** Where the template of a municipality's letters is kept. */
export const LETTER_TEMPLATES = '/v1/municipalities/:municipality/letter-template';
/** Where the logo of a municipality is kept. */
export const LOGOS = '/v1/municipalities/:municipality/logo';
/** Where a sign-in service says that a session is over. */
export const SIGNED_OUT = '/aanmelden/:service/afgemeld';
/** Where a machine gets a token. */
export const TOKENS = '/v1/tokens';
/** Where a page without script, or a mail program, sends a form. */
export const FORMS = [
  '/mail/afmelden',
  '/openbaar/volgen',
  '/openbaar/volgen/bevestigen',
  '/openbaar/volgen/stoppen',
] as const;
const READS_FORMS: ReadonlySet<string | undefined> = new Set([SIGNED_OUT, TOKENS, ...FORMS]);

/** Reads JSON and YAML and nothing else; every other kind of body is refused as such. Before the first route is added. */
export function readBodies(instance: FastifyInstance): void {
  instance.removeAllContentTypeParsers();
  instance.addHook('onRoute', (route) => {
    if (route.url === LETTER_TEMPLATES) route.bodyLimit = LIMITS.template;
    else if (route.url === LOGOS) route.bodyLimit = LIMITS.logo;
    else if (READS_FORMS.has(route.url)) route.bodyLimit = LIMITS.form;
    else if (route.url !== IMPORTS && route.url !== DOCUMENTS) route.bodyLimit = LIMITS.json;
  });
  const read =
    (as: (body: Buffer) => unknown) =>
    (_: unknown, body: Buffer | string, done: (error: Error | null, body?: unknown) => void): void => {
      try {
        done(null, as(body as Buffer));
      } catch (error) {
        done(error as Error);
      }
    };
  const json = (body: Buffer) => {
    const many = jsonBeyond(body);
    if (many !== undefined) throw new Refusal('invalid', `de inhoud ${many}`);
    const text = decode(body);
    if (text === '') return {};
    const value = parse(text);
    const broken = beyond(value, BODY);
    if (broken) throw refused([broken]);
    return value;
  };
  instance.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: LIMITS.json }, read(json));
  instance.addContentTypeParser(
    ['application/yaml', 'text/yaml'],
    { parseAs: 'buffer', bodyLimit: LIMITS.file },
    read((body) => new FileBody(fileText(body))),
  );
  instance.addContentTypeParser(
    SHEET_TYPES,
    { parseAs: 'buffer', bodyLimit: LIMITS.file },
    read((body) => new SheetBody(body)),
  );
  instance.addContentTypeParser(
    DOCUMENT_TYPES,
    { parseAs: 'buffer', bodyLimit: LIMITS.document },
    read((body) => new DocumentBody(body)),
  );
  instance.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer', bodyLimit: LIMITS.form },
    (request, body, done) => {
      // A page of another site can send a form; nothing else of ours reads one.
      if (!READS_FORMS.has(request.routeOptions.url))
        done(new Refusal('unsupported-media-type', 'stuur hier application/json'));
      else read((form) => new FormBody(new URLSearchParams(decode(form))))(request, body, done);
    },
  );
  instance.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: LIMITS.form },
    (request, _, done) => {
      // A mail program may send its one click so (RFC 8058, 3.2): which it is, the address says.
      if (request.routeOptions.url !== FORMS[0])
        done(new Refusal('unsupported-media-type', 'stuur hier application/json'));
      else done(null, new FormBody(new URLSearchParams()));
    },
  );
}

/** The fields of a JSON body; a fact without fields may come without a body. */
export function fieldsOf(body: unknown): Record<string, unknown> {
  if (body instanceof FileBody || body instanceof SheetBody || body instanceof DocumentBody)
    throw new Refusal('unsupported-media-type', 'stuur hier application/json');
  if (body === undefined) return {};
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Refusal('invalid', 'de inhoud moet uit velden bestaan');
  }
  return body as Record<string, unknown>;
}
