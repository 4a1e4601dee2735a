import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import postcss, { type Rule } from 'postcss';
import { lean } from './lean.js';

const squeezed = (css: string) => css.replace(/\s+/g, '').replaceAll(';}', '}');
const leaned = (css: string, words: readonly string[], others: readonly string[] = []) =>
  squeezed(lean(css, { words: new Set(words), never: /--danger$/, others }));

describe('a leaner sheet', () => {
  it.each<[string, string, string]>([
    ['a class that no script names', '.a{color:red}.b{color:red}.b .a{color:red}', '.a{color:red}'],
    ['one that no page asks for', '.a{color:red}.a--danger{color:red}', '.a{color:red}'],
    ['a rule for what is not of such a class stays', '.a:not(.b){color:red}', '.a:not(.b){color:red}'],
    ['a token that nothing uses', ':root{--x:1;--y:2}.a{order:var(--y)}', '.a{order:2}'],
    ['one that leads to another', '.x-theme{--x:var(--y);--y:2}.a{order:var(--x,1)}', '.a{order:2}'],
    ['a fallback of what is not there', '.a{order:var(--x,var(--y,3))}', '.a{order:3}'],
    [
      'what is not there, without one',
      '.a{order:var(--x);--y:var(--x)}.a{flex:var(--y,1)}',
      '.a{order:unset;--y:initial;flex:var(--y,1)}',
    ],
    ['a theme wins from what is open', '.x-theme{--x:1}:where(:root){--x:2}.a{order:var(--x)}', '.a{order:1}'],
    ['what leads to itself is not there', ':root{--x:var(--x)}.a{order:var(--x,4)}', '.a{order:4}'],
    [
      'what an element says otherwise stays a token',
      ':root{--x:1}.a{--x:2}.a{order:var(--x,3)}',
      ':root{--x:1}.a{--x:2;order:var(--x)}',
    ],
    ['so many times nothing', '.a{order:calc(var(--x,0) * var(--z,0px))}.a .a{--x:1}', '.a{order:0px}'],
    ['so does what a sheet beside it uses', ':root{--basis-x:1;--dw-y:2}', ':root{--basis-x:1}'],
  ])('%s', (_, css, left) => {
    expect(leaned(css, ['a', 'a--danger'], ['.c{order:var(--basis-x)}'])).toBe(left);
  });
});

const sheets = globSync('dist-web/client/assets/*.css').map((file) => [file, readFileSync(file, 'utf8')] as const);
const isTheme = (name: string) => /assets\/(voorbeeld|ma)-/.test(name);
const others = sheets.filter(([name]) => !isTheme(name)).map(([, css]) => css);

describe.each(['voorbeeld', 'ma'])('the built theme %s', (theme) => {
  const [file = '', own = ''] = sheets.find(([name]) => name.includes(`assets/${theme}-`)) ?? [];
  const text = [own, ...others].join('');
  const declared = new Set([...text.matchAll(/(?<![\w-])(--[\w-]+)\s*:/g)].map(([, name]) => name));

  it('has every token that is used without a fallback, in it and in what is served beside it', () => {
    const used = [...text.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((name) => !declared.has(name))).toEqual([]);
  });

  it('has no token that nothing uses', () => {
    const used = new Set([...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
    const left: string[] = [];
    postcss.parse(own).walkDecls(/^--/, ({ prop }) => void (used.has(prop) || left.push(prop)));
    expect(left).toEqual([]);
  });

  it('says the tokens of no other theme', () => {
    const themes = new Set<string>();
    postcss.parse(own).walkRules(/-theme/, ({ selector }: Rule) => void themes.add(selector));
    expect([...themes]).toEqual([`.${theme}-theme`]);
    expect(file).not.toBe('');
  });
});
