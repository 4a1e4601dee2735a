import type { FastifyInstance } from 'fastify';

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patternOf = (url: string) =>
  new RegExp(
    `^${url
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]+' : escape(part)))
      .join('/')}$`,
  );

/** The longest part of an address that a route takes: the longest id, with each of its characters encoded. */
export const LONGEST_PART = 1_200;

/** The longest address: the longest question, with each of its characters encoded. Nothing looks at a longer one. */
export const LONGEST_ADDRESS = 8_000;

/** What there is: to tell an address that is not there from one that does not know this method. */
export class Routes {
  readonly #methods = new Map<string, Set<string>>();
  readonly #patterns = new Map<string, RegExp>();

  /** Before the first route is added. */
  watch(instance: FastifyInstance): void {
    instance.addHook('onRoute', ({ url, method }) => {
      const methods = this.#methods.get(url) ?? new Set();
      [method].flat().forEach((name) => methods.add(name));
      this.#methods.set(url, methods);
      this.#patterns.set(url, patternOf(url));
    });
  }

  methods(url: string): string[] {
    const [path = ''] = url.split('?');
    const found = [...this.#patterns].filter(([, pattern]) => pattern.test(path)).map(([route]) => route);
    return [...new Set(found.flatMap((route) => [...(this.#methods.get(route) ?? [])]))].sort();
  }
}
