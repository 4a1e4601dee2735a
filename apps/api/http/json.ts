import { BODY, type Bounds } from '#facts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const OPEN_FIELDS = 0x7b;
const CLOSE_LIST = 0x5d;
const CLOSE_FIELDS = 0x7d;

/** The byte after the text that begins here; its end when it does not end. */
function afterText(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at + 1;
}

/**
 * Which bound a body in JSON breaks, in plain Dutch: counted in one pass over its bytes, before anything is made of
 * them. Whether it is JSON at all is not looked at; of what is not JSON, it may count something else.
 * What opens behind a comma counts for two: so nothing has to be remembered of what came before.
 */
export function jsonBeyond(bytes: Uint8Array, { depth: deepest, values: most }: Bounds = BODY): string | undefined {
  let [depth, values] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    switch (bytes[at]) {
      case QUOTE:
        at = afterText(bytes, at) - 1;
        break;
      case OPEN_LIST:
      case OPEN_FIELDS:
        values++;
        if (++depth > deepest) return `is dieper dan ${deepest} lagen genest`;
        break;
      case CLOSE_LIST:
      case CLOSE_FIELDS:
        depth = Math.max(0, depth - 1);
        break;
      case COMMA:
        values++;
        break;
      default:
        break;
    }
    if (values > most) return `heeft meer dan ${most} waarden`;
  }
  return undefined;
}
