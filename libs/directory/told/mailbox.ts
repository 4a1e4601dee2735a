import { digestOf } from '../people/erased.js';

/** Whose mail it is: what stands behind a plus is the same box at most providers, as are capitals. */
export const mailboxOf = (address: string): string => {
  const [local = '', host = ''] = address.toLowerCase().split('@');
  return `${local.split('+')[0] ?? ''}@${host}`;
};

/** By which a follower is known. */
export const digestOfMailbox = (secret: string, address: string): string =>
  digestOf(secret, JSON.stringify(['follower', mailboxOf(address)]));
