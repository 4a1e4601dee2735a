// RFC 8187, section 3.2.1: what stands there as it is. All else goes by its bytes.
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** That an answer is a file to keep, and its name (RFC 6266): an id may have letters that a header may not. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\w.-]/g, '_');
  const saved = `attachment; filename="${plain}"`;
  return plain === name ? saved : `${saved}; filename*=UTF-8''${encoded(name)}`;
}
