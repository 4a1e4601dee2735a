import { today } from '#calendar';
import type { FastifyRequest } from 'fastify';
import { day, filterOf, oneOf, refuseParam, type Param, type Value } from '../reading/params.js';

type Params = Readonly<Record<string, Param>>;

/** What an address asks, by name: what stands there more than once as a list. */
export type Query = Readonly<Record<string, string | readonly string[]>>;

/** Not by Fastify, which has read nothing of an address that it cannot decode. */
export function queryOf({ url }: FastifyRequest): Query {
  const given = new URLSearchParams(url.split('?').slice(1).join('?'));
  const of = (name: string) => {
    const values = given.getAll(name);
    return values.length === 1 ? (values[0] ?? '') : values;
  };
  return Object.fromEntries([...new Set(given.keys())].map((name) => [name, of(name)]));
}

const LANGUAGE = { taal: oneOf('The language of the page.', ['nl', 'en']) } satisfies Params;

/** What was asked of a page; empty fields of a form are not asked. The language may stand beside it anywhere. */
export function askedOf(request: FastifyRequest, params: Params): Record<string, Value> {
  const filled = Object.entries(queryOf(request)).filter(([, value]) => value !== '');
  const { taal: _, ...asked } = filterOf({ ...params, ...LANGUAGE }, Object.fromEntries(filled));
  return asked;
}

const ELSEWHERE = { nl: 'is niet van deze gemeente', en: 'is not of this municipality' };

/** A council is chosen with its municipality before it: councils of several may have the same id. @throws Refusal */
export function chosenIn<Asked extends { readonly council?: string; readonly municipality?: string }>(asked: Asked) {
  const { council: chosen = '', municipality: within, ...rest } = asked;
  const [, of, council] = /^(?:(gm\d{4})\/)?(.+)$/.exec(chosen) ?? [];
  if (of !== undefined && within !== undefined && of !== within) throw refuseParam('council', ELSEWHERE);
  return { ...rest, council, municipality: within ?? of };
}

/** When it happened, and by when it was recorded: as the timeline of the workplace has them in its address. */
const TIMES = {
  op: day('As it stood on this day; without it today.'),
  bekend: day('By what had been recorded by the end of this day; without it by all that was.'),
} satisfies Params;

/** Of which day a dossier is told. A day that is still to come can be promised by nobody. */
export function timesOf(request: FastifyRequest, now: Date): { readonly asOf?: string; readonly knownOn?: string } {
  const { op: asOf, bekend: knownOn } = askedOf(request, TIMES) as { readonly op?: string; readonly bekend?: string };
  for (const [name, given] of Object.entries({ op: asOf, bekend: knownOn })) {
    if (given !== undefined && given > today(now)) throw refuseParam(name, NOT_PAST);
  }
  return { ...(asOf !== undefined && { asOf }), ...(knownOn !== undefined && { knownOn }) };
}

const NOT_PAST = { nl: 'moet vandaag zijn, of een dag daarvoor', en: 'has to be today, or a day before' };
