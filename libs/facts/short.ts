/**
 * Something that was given, as far as a message shows it: an id or a word is recognised by its beginning. Whatever is
 * told of content is shortened here, so that a refusal does not grow with what is refused.
 */
export function short(text: string, most = 100): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  // No half of a character that takes two.
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
