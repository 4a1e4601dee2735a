/**
 * A text as FTS5 looks for it, word after word, whatever stands in it: the one way in which a value comes into an
 * expression, since an expression takes no parameters (sqlite.org/fts5.html, "FTS5 Strings").
 */
export const phrase = (text: string): string => {
  // To SQLite an expression ends at a NUL; half a surrogate pair is not text.
  const whole = text.toWellFormed().replaceAll('\0', ' ');
  return `"${whole.replaceAll('"', '""')}"`;
};
