import type { Page } from '#projections';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { writeOds } from 'hucre/ods';
import { Readable } from 'node:stream';
import { Refusal } from '../http/refusal.js';
import type { PublicData } from './public-page.js';
import { languageOf, originOf } from './send-page.js';
import type { WebBuild } from './web-build.js';

/** It is made at once, while others wait: of more there are the other formats, which go out part after part. */
const MOST_AT_ONCE = 1_000;
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const TOO_MANY = {
  nl: `dit zijn meer dan ${MOST_AT_ONCE} regels; kies een deel, of neem CSV of JSON`,
  en: `these are more than ${MOST_AT_ONCE} rows; choose a part, or take CSV or JSON`,
};

/** Something public as files: what they are called, how a part of it is written, and how one page of it is asked. */
export interface Files<Item> {
  readonly name: string;
  readonly data: PublicData<Item>;
  readonly page: (cursor?: string) => Promise<Page<Item>>;
  /** On which day they are made. */
  readonly made: string;
}

/** The screens as they were built, and of whoever asks the language and by which address the server is found. */
export function writing(built: WebBuild | null, request: FastifyRequest) {
  if (!built) throw new Refusal('not-found', 'de schermen zijn niet gebouwd');
  const { renderer, address } = built;
  return { renderer, language: languageOf(request), origin: originOf(address, request) };
}
type Writing = ReturnType<typeof writing>;

function head(reply: FastifyReply, name: string, ending: string, type: string, origin: string): void {
  reply.type(type).header('Cache-Control', 'no-cache');
  reply.header('Content-Disposition', `attachment; filename="${name}.${ending}"`);
  reply.header('Link', `<${origin}/openbaar/${name}.csv-metadata.json>; rel="describedby"`);
}

/** Sent part after part: the first is there already, so that a refusal is still one. */
export async function sendCsv<Item>(
  reply: FastifyReply,
  { language, origin }: Writing,
  { name, data, page }: Files<Item>,
): Promise<void> {
  const parts = await partsOf(page);
  head(reply, name, 'csv', 'text/csv; charset=utf-8', origin);
  reply.send(Readable.from(written(parts, (items, first) => data.csv(items, language, first, origin))));
}

export async function sendJson<Item>(
  reply: FastifyReply,
  { origin }: Writing,
  { name, data, page, made }: Files<Item>,
): Promise<void> {
  const parts = await partsOf(page);
  head(reply, name, 'json', 'application/json; charset=utf-8', origin);
  reply.send(Readable.from(written(parts, (items, first) => data.json(items, first, origin, made), data.jsonEnd)));
}

export async function odsOf<Item>(
  reply: FastifyReply,
  { language, origin }: Writing,
  { name, data, page }: Files<Item>,
): Promise<Buffer> {
  const table = data.rows(await atOnce(page), language, origin);
  head(reply, name, 'ods', ODS, origin);
  const rows = [[...table.head], ...table.rows.map((row) => [...row])];
  return Buffer.from(await writeOds({ sheets: [{ name: 'Blad1', rows }] }));
}

export function metadataOf<Item>(reply: FastifyReply, { language, origin }: Writing, { data, made }: Files<Item>) {
  reply.type('application/csvm+json; charset=utf-8').header('Cache-Control', 'no-cache');
  return JSON.stringify(data.metadata(language, origin, made), null, 2);
}

/** All of it. @throws Refusal when it is more than is made at once. */
export async function atOnce<Item>(page: Files<Item>['page']): Promise<Item[]> {
  const items: Item[] = [];
  for await (const part of await partsOf(page)) {
    items.push(...part);
    if (items.length > MOST_AT_ONCE) throw new Refusal('invalid', TOO_MANY.nl, { inEnglish: TOO_MANY.en });
  }
  return items;
}

const partsOf = async <Item>(page: Files<Item>['page']) => pagesFrom(await page(), page);

/** One page after the other, as fast as they are taken; others have their turn in between. */
async function* pagesFrom<Item>(first: Page<Item>, after: Files<Item>['page']): AsyncGenerator<readonly Item[]> {
  for (let page = first; ; page = await after(page.next)) {
    yield page.items;
    if (page.next === undefined) return;
    await new Promise(setImmediate);
  }
}

async function* written<Item>(
  parts: AsyncIterable<readonly Item[]>,
  write: (part: readonly Item[], first: boolean) => string,
  end = '',
) {
  let first = true;
  for await (const part of parts) {
    yield write(part, first);
    first = false;
  }
  if (end !== '') yield end;
}
