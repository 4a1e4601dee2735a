import { createHash, randomBytes } from 'node:crypto';

/** What nobody can guess: 256 random bits, as an address can have them. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: whoever has the table cannot come in with it. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
