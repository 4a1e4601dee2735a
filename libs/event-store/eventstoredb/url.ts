import { EventStoreDBClient } from '@eventstore/db-client';
import { StoreError } from '../port.js';

// What the client understands. Of anything else it warns on the terminal, and quotes the whole address.
const OPTIONS = new Set(
  [
    'connectionName',
    'defaultDeadline',
    'discoveryInterval',
    'gossipTimeout',
    'keepAliveInterval',
    'keepAliveTimeout',
    'maxDiscoverAttempts',
    'nodePreference',
    'throwOnAppendFailure',
    'tls',
    'tlsCAFile',
    'userCertFile',
    'userKeyFile',
  ].map((name) => name.toLowerCase()),
);

/** @throws StoreError that says what is wrong, without the password that the address may hold. */
export function checkUrl(url: string): void {
  const [, , , options = ''] = parts(url);
  for (const [name] of new URLSearchParams(options)) {
    if (!OPTIONS.has(name.toLowerCase().replace(/[_-]/g, '')))
      throw refused(`the address of EventStoreDB cannot have ${name}`);
  }
  try {
    EventStoreDBClient.connectionString(url);
  } catch (error) {
    const why = error instanceof Error && /^(Failed to load|userCertFile|Invalid)/.test(error.message);
    throw refused(why ? `the address of EventStoreDB: ${error.message}` : 'this is no address of EventStoreDB');
  }
}

const refused = (why: string) => new StoreError('store-unreachable', why);

/** The same address, at one node of it. */
export function atNode(url: string, node: string): string {
  const [, credentials = '', , options] = parts(url);
  return `esdb://${credentials}${node}${options === undefined ? '' : `/?${options}`}`;
}

/** The nodes to ask for the others; undefined for the address of one node, which is that one. */
export function seedsOf(url: string): readonly string[] | undefined {
  const [, , hosts = ''] = parts(url);
  const nodes = hosts.split(',').map((host) => host.trim());
  return nodes.length > 1 || url.trim().startsWith('esdb+discover:') ? nodes : undefined;
}

/** Credentials with their `@`, hosts, options. */
function parts(url: string): readonly (string | undefined)[] {
  const [whole, named, options] = /^[^:]+:\/\/([^/?]*)\/?(?:\?(.*))?$/s.exec(url.trim()) ?? [];
  if (named === undefined) return [];
  // In a password there may be one too.
  const at = named.lastIndexOf('@') + 1;
  return [whole, at === 0 ? undefined : named.slice(0, at), named.slice(at), options];
}
