/** One address of mail and nothing else: no name, no list, nothing that could begin another header. */
const ADDRESS =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;

/** RFC 5321 as people have them: at most 254 characters, a domain with a dot in it, nothing quoted. */
export const isMailAddress = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= 254 && ADDRESS.test(text);
