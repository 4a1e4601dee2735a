import { isDay } from '#calendar';
import { writeXlsx } from 'hucre/xlsx';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../http/refusal.js';
import type { Frame } from '../web/public-page.js';
import type { WebBuild } from '../web/web-build.js';

/** As what a list can be asked besides JSON. */
export const FORMATS = ['xlsx', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

const TYPES: Readonly<Record<Format, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};
// A list goes out as a whole or not at all: more is asked by a narrower filter.
const MOST_ROWS = 10_000;
const TOO_MANY = {
  nl: `deze lijst heeft meer dan ${MOST_ROWS} regels; kies een deel, bijvoorbeeld een periode`,
  en: `this list has more than ${MOST_ROWS} rows; choose a part of it, such as a period`,
};
const EACH = 200;

type Told = Readonly<Record<string, unknown>>;
type Ask = (more: Readonly<Record<string, string | number>>) => Promise<unknown>;

/** Every page of a list, one after another; an overview is one. Others have their turn in between. */
async function allOf(ask: Ask, isPaged: boolean): Promise<Told[]> {
  const told: Told[] = [];
  for (let cursor: string | undefined; told.length < MOST_ROWS;) {
    const answer = (await ask(isPaged ? { limit: EACH, ...(cursor !== undefined && { cursor }) } : {})) as Told;
    if (!Array.isArray(answer['items'])) return [answer];
    told.push(...(answer['items'] as Told[]));
    cursor = typeof answer['next'] === 'string' ? answer['next'] : undefined;
    if (cursor === undefined) return told;
    await new Promise(setImmediate);
  }
  // Whoever counts the rows of a file would count a part of them.
  throw new Refusal('too-large', TOO_MANY.nl, { inEnglish: TOO_MANY.en });
}

const withNames = (part: Told, councils: ReadonlyMap<string, string>): Told => {
  const groups = part['byCouncil'] as readonly { readonly name: string }[] | undefined;
  if (!groups) return part;
  return { ...part, byCouncil: groups.map((group) => ({ ...group, name: councils.get(group.name) ?? group.name })) };
};

// Excel sorts and reckons with a date that is one; a text that begins with = stays a text.
const cellOf = (value: string | number | null) => (isDay(value) ? new Date(value) : value);

/** Answers a list as a file for a spreadsheet: what this reader may see, in words. @throws Refusal */
export async function sendSheet(
  built: WebBuild | null,
  reply: FastifyReply,
  asked: {
    readonly name: string;
    readonly format: Format;
    readonly isPaged: boolean;
    readonly language: Frame['language'];
    /** What the councils of an overview are called, by their ids. */
    readonly councils: ReadonlyMap<string, string>;
  },
  ask: Ask,
): Promise<string | Uint8Array> {
  if (!built) throw new Refusal('not-found', 'de schermen zijn niet gebouwd');
  const { name, format, isPaged, language, councils } = asked;
  const told = (await allOf(ask, isPaged)).map((part) => withNames(part, councils));
  const table = built.renderer.tableOf(told, language);
  reply.type(TYPES[format]).header('Cache-Control', 'no-cache');
  reply.header('Content-Disposition', `attachment; filename="${name}.${format}"`);
  if (format === 'csv') return built.renderer.tableCsv(table, language);
  const rows = [[...table.head], ...table.rows.map((row) => row.map(cellOf))];
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Blad1', rows, freezePane: { rows: 1 } }] }));
}
