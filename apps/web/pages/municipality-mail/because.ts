const UNKNOWN = new Set(['550', '551', '553']);
const FULL = new Set(['422', '452', '552']);

/** What the answer of a mail server comes to (RFC 5321, 4.2.3). */
export function becauseOf(code: string): 'unknown' | 'full' | 'refused' | 'later' {
  if (UNKNOWN.has(code)) return 'unknown';
  if (FULL.has(code)) return 'full';
  return code.startsWith('4') ? 'later' : 'refused';
}
