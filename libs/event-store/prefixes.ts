import type { Prefix } from './port.js';

/** Each prefix by itself, in their order, and none that another covers: a stream has exactly one of them, or none. */
export function prefixesOf(prefix: Prefix = ''): readonly string[] {
  const asked = [...new Set([prefix].flat())].sort();
  return asked.filter((one, i) => !asked.slice(0, i).some((shorter) => one.startsWith(shorter)));
}

export function hasPrefix(stream: string, prefix: Prefix = ''): boolean {
  return typeof prefix === 'string' ? stream.startsWith(prefix) : prefix.some((one) => stream.startsWith(one));
}
