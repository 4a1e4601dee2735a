import type { AcceptedPlugin, Declaration } from 'postcss';

const named = (text: string): string[] => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name as string);

/**
 * A theme names each measure of every component that there is, a few thousand, and each page has to read them
 * all before it shows anything. Leaves those that something here uses, directly or through another one.
 * @param others what else may use a token, beside the style sheet itself.
 */
export const usedTokens = (others: readonly string[]): AcceptedPlugin => ({
  postcssPlugin: 'used-tokens',
  OnceExit(root) {
    const waiting = others.flatMap(named);
    const tokens = new Map<string, Declaration[]>();
    root.walkDecls((declaration) => {
      const { prop, value } = declaration;
      if (prop.startsWith('--')) tokens.set(prop, [...(tokens.get(prop) ?? []), declaration]);
      else waiting.push(...named(value));
    });
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      waiting.push(...(tokens.get(name) ?? []).flatMap(({ value }) => named(value)));
      tokens.delete(name);
    }
    for (const declaration of [...tokens.values()].flat()) declaration.remove();
  },
});
