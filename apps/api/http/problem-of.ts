import { DirectoryUnavailable, DirectoryUnusable, UNAVAILABLE_NL } from '#directory';
import { DocumentsUnusable } from '#documents';
import { ADVICE_NL, StoreError, storeError } from '#event-store';
import { InvalidQuery, NotReady } from '#projections';
import { short } from '#facts';
import { HttpException } from '@nestjs/common';
import { FROM_ELSEWHERE } from './origin.js';
import type { ProblemCode } from './problem.js';
import { Refusal } from './refusal.js';

// What Nest and Fastify refuse by themselves. Their own words name parts of the machine, so ours are shown.
const BY_STATUS: Readonly<Record<number, [ProblemCode, string]>> = {
  400: ['invalid', 'de vraag is niet te lezen'],
  403: ['cross-site', FROM_ELSEWHERE],
  404: ['not-found', 'er is niets op dit adres'],
  405: ['method-not-allowed', 'dit adres kent deze handeling niet'],
  408: ['too-slow', 'de vraag kwam niet op tijd helemaal binnen'],
  413: ['too-large', 'de inhoud is groter dan hier wordt gelezen'],
  414: ['invalid', 'het adres is te lang'],
  415: ['unsupported-media-type', 'stuur application/json, of bij een import application/yaml of een werkblad'],
  431: ['headers-too-large', 'de kop van de vraag is te groot'],
  503: ['not-ready', 'de dienst stopt of start; probeer het zo opnieuw'],
};

/** Whatever was thrown, as a refusal; undefined for what nobody foresaw. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (typeof error !== 'object' || error === null) return undefined;
  if (error instanceof DirectoryUnusable) return new Refusal(error.code, ADVICE_NL[error.code]);
  if (error instanceof DocumentsUnusable) return new Refusal(error.code, ADVICE_NL[error.code]);
  if (error instanceof DirectoryUnavailable) return new Refusal(error.code, UNAVAILABLE_NL);
  if (error instanceof InvalidQuery) {
    const place = short(error.place);
    const inEnglish = `${place}: does not belong to this question`;
    return new Refusal('invalid', `${place}: ${error.message}`, { place: error.place, inEnglish });
  }
  if (error instanceof NotReady) {
    return new Refusal('not-ready', `deze overzichten worden nog bijgewerkt: ${error.views.join(', ')}`);
  }
  const stored = storeError(error, 'directory.sqlite');
  if (stored instanceof StoreError) return new Refusal(stored.code, ADVICE_NL[stored.code]);
  const { statusCode } = error as { statusCode?: number };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  const known = status === undefined ? undefined : BY_STATUS[status];
  return known && new Refusal(known[0], known[1], { status });
}
