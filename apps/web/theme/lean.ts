import { transform } from 'lightningcss';
import postcss, { type Declaration, type Root } from 'postcss';

/** Marks what a browser would find invalid: it takes the declaration for `unset` then, and a token for not there. */
const INVALID = Symbol('invalid');
type Value = string | typeof INVALID;

/** What a sheet is made smaller by. */
export interface Use {
  /** Every word of the scripts that draw pages: a class that is none of them stands on no page. */
  readonly words: ReadonlySet<string>;
  /** Classes that the scripts name, and no page asks for. */
  readonly never: RegExp;
  /** The sheets that are served beside this one. */
  readonly others: readonly string[];
}

const CLASS = /\.(-?[a-z_][\w-]*)/gi;
const NAMED = /var\(\s*(--[\w-]+)/g;
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name as string);
/** Room around a component, in a theme that has none. */
const TIMES_NOTHING = /calc\(var\(--[\w-]+,\s*\d+\)\s*\*\s*(0(?:px)?)\)/g;
const isToken = ({ prop }: Declaration) => prop.startsWith('--');

/** Without some classes and tokens: what needs a class that is not there goes with it. */
const without = (css: string, names: Iterable<string>): string =>
  new TextDecoder().decode(
    transform({ filename: 'theme.css', code: new TextEncoder().encode(css), unusedSymbols: [...names] }).code,
  );

function unshown(css: string, { words, never }: Use): Set<string> {
  // What is put together names its beginning: `utrecht-alert--${type}`.
  const begun = [...words].filter((word) => /^(utrecht|dw)-/.test(word) && word.endsWith('-'));
  const shown = (name: string) =>
    name.endsWith('-theme') || words.has(name) || begun.some((beginning) => name.startsWith(beginning));
  return new Set(found(css, CLASS).filter((name) => never.test(name) || !shown(name)));
}

/** The tokens of the page as a whole: no other rule, and nothing beside this sheet, says another value for them. */
function tokensOf(root: Root, others: Use['others']) {
  const whole = new Map<string, string>();
  const elsewhere = new Set(others.flatMap((text) => found(text, /(?<![\w-])(--[\w-]+)\s*:/g)));
  root.walkDecls(/^--/, ({ prop, value, parent }) => {
    const { selector = '' } = parent as postcss.Rule;
    const ofPage = parent?.parent === root && /^(\.[\w-]+-theme|:root|:where\(:root\))$/.test(selector);
    // A theme wins from what stands in :where, wherever that stands.
    if (ofPage && !(selector.startsWith(':') && whole.has(prop))) whole.set(prop, value);
    if (!ofPage) elsewhere.add(prop);
  });
  const known = (name: string) => whole.has(name) || elsewhere.has(name);
  return { whole, known, inPlace: (name: string) => !elsewhere.has(name) };
}

/** The end of what begins with a bracket at or after a place. */
function endOf(text: string, from: number): number {
  let depth = 0;
  for (let i = text.indexOf('(', from); i < text.length; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')' && --depth === 0) return i;
  }
  throw new SyntaxError(`a bracket is not closed: ${text}`);
}

/** Puts a value in the place of each token that can have but one, as a browser does at every element anew. */
function resolver({ whole, known, inPlace }: ReturnType<typeof tokensOf>) {
  const valueOf = (name: string, fallback: string | undefined, within: readonly string[]): Value => {
    const other = () => (fallback === undefined ? INVALID : resolve(fallback, within));
    if (!known(name)) return other();
    const value = whole.get(name);
    if (value === undefined) {
      const said = other();
      return said === INVALID ? `var(${name})` : `var(${name},${said})`;
    }
    const own = within.includes(name) ? INVALID : resolve(value, [...within, name]);
    if (own === INVALID) return other();
    return inPlace(name) ? own : `var(${name})`;
  };
  const resolve = (text: string, within: readonly string[] = []): Value => {
    const at = text.indexOf('var(');
    if (at < 0) return text;
    const end = endOf(text, at);
    const [, name = '', fallback] = /^\s*(--[\w-]+)\s*(?:,(.*))?$/s.exec(text.slice(at + 4, end)) ?? [];
    const value = valueOf(name, fallback?.trim(), within);
    const rest = resolve(text.slice(end + 1), within);
    return value === INVALID || rest === INVALID ? INVALID : text.slice(0, at) + value + rest;
  };
  return (text: string) => resolve(text);
}

/** Tokens that nothing uses, directly or through another one. */
function unused(root: Root, others: Use['others']): Set<string> {
  const tokens = new Map<string, string[]>();
  const waiting = others.flatMap((text) => found(text, NAMED));
  root.walkDecls((declaration) => {
    const { prop, value } = declaration;
    if (isToken(declaration)) tokens.set(prop, [...(tokens.get(prop) ?? []), value]);
    else waiting.push(...found(value, NAMED));
  });
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    waiting.push(...(tokens.get(name) ?? []).flatMap((value) => found(value, NAMED)));
    tokens.delete(name);
  }
  return new Set(tokens.keys());
}

/**
 * A theme names each measure of every component that there is, a few thousand, and a component has rules for much
 * that no page shows; each page has to read them all before it shows anything. Leaves what is used of it, and says
 * at its place what a component leads to the theme for.
 */
export function lean(css: string, use: Use): string {
  const root = postcss.parse(without(css, unshown(css, use)));
  const resolve = resolver(tokensOf(root, use.others));
  root.walkDecls((declaration) => {
    const value = resolve(declaration.value);
    declaration.value =
      value === INVALID ? (isToken(declaration) ? 'initial' : 'unset') : value.replaceAll(TIMES_NOTHING, '$1');
  });
  return without(root.toString(), unused(root, use.others));
}
