import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from './refusal.js';

export interface Conditions {
  readonly key: string;
  readonly expectedRevision?: number;
  readonly validateOnly?: boolean;
}

/** The ETag of a trajectory is its revision. */
export const etagOf = (revision: number) => `"${revision}"`;

const ETAG = /^"(0|[1-9]\d{0,14})"$/;
const KEY = /^[\x21-\x7e]([\x20-\x7e]{0,198}[\x21-\x7e])?$/;

export function revisionIn(header: string | undefined): number | undefined {
  // `*` asks for something that is there, which every command does by itself.
  if (header === undefined || header === '*') return undefined;
  const [, revision] = ETAG.exec(header) ?? [];
  if (revision === undefined) {
    throw new Refusal('invalid', 'moet de ETag van het traject zijn, zoals "12", of *', { place: 'If-Match' });
  }
  return Number(revision);
}

export function keyIn(header: string | undefined): string {
  // Without a key of the sender's own, sending it again is doing it again.
  if (header === undefined) return randomUUID();
  if (!KEY.test(header)) {
    throw new Refusal('invalid', 'moet uit 1 tot en met 200 zichtbare tekens bestaan', { place: 'Idempotency-Key' });
  }
  return header;
}

/** The position that an answer has to be true for: as a command answered it. */
export function positionIn({ position }: IncomingHttpHeaders): string | undefined {
  if (position === undefined) return undefined;
  if (typeof position !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(position)) {
    throw new Refusal('invalid', 'moet de Position van een eerder antwoord zijn', { place: 'Position' });
  }
  return position;
}

/** Whether a command is to be judged only, and nothing recorded. */
export function validateOnlyIn(header: string | undefined): boolean {
  if (header === undefined || header === 'false') return false;
  if (header === 'true') return true;
  throw new Refusal('invalid', 'moet true of false zijn', { place: 'Validate-Only' });
}

/** On which conditions a command is to be done: If-Match, Idempotency-Key and Validate-Only. */
export const OnConditions = createParamDecorator((_: unknown, context: ExecutionContext): Conditions => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  const key = headers['idempotency-key'];
  const validate = headers['validate-only'];
  return {
    key: keyIn(Array.isArray(key) ? key.join(',') : key),
    expectedRevision: revisionIn(headers['if-match']),
    validateOnly: validateOnlyIn(Array.isArray(validate) ? validate.join(',') : validate),
  };
});
