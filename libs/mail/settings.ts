export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise by STARTTLS. */
  readonly secure: boolean;
  /** That nothing is said without TLS. */
  readonly requireTLS: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;
const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };

/**
 * A mail server by its address: `smtps://name:password@host:465`, or `smtp://host:587` (RFC 8314 prefers the first). A
 * password goes to no other machine without TLS. Undefined of anything that is no such address.
 */
export function smtpAt(address: string): SmtpSettings | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(address);
  const usual = PORTS[protocol];
  if (usual === undefined || hostname === '' || !['', '/'].includes(pathname) || search !== '' || hash !== '')
    return undefined;
  if ((username === '') !== (password === '')) return undefined;
  const signsIn = username !== '';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? usual : Number(port),
    secure: protocol === 'smtps:',
    requireTLS: signsIn && protocol === 'smtp:' && !LOOPBACK.test(hostname),
    ...(signsIn && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}
