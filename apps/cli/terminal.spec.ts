import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyText } from '../../test/any-text.js';
import { forScreen, progress, printable, printableJson } from './terminal.js';

class Screen {
  isTTY = true;
  text = '';
  write(text: string): boolean {
    this.text += text;
    return true;
  }
}

describe('the progress bar', () => {
  it('fills, and is drawn only when it changes', () => {
    const screen = new Screen();
    const bar = progress(1_000, 'Inlezen', screen);
    for (let i = 0; i <= 1_000; i++) bar.step(i);
    const drawn = screen.text.split('\r').slice(1);
    expect(drawn).toHaveLength(101);
    expect(drawn[0]).toBe(`Inlezen ${'░'.repeat(30)} 0%`);
    expect(drawn[50]).toBe(`Inlezen ${'█'.repeat(15)}${'░'.repeat(15)} 50%`);
    expect(drawn.at(-1)).toBe(`Inlezen ${'█'.repeat(30)} 100%`);
  });

  it('makes way for a line, and leaves nothing behind', () => {
    const screen = new Screen();
    const bar = progress(2, 'Inlezen', screen);
    bar.clear();
    expect(screen.text).toBe('');
    bar.step(1);
    bar.clear();
    expect(screen.text.endsWith('\r\u001b[K')).toBe(true);
  });

  it.each([0, 1])('of %i, and past the end', (total) => {
    const screen = new Screen();
    progress(total, 'Inlezen', screen).step(5);
    expect(screen.text).toBe(`\rInlezen ${'█'.repeat(30)} 100%`);
  });

  it('is not there where nobody watches', () => {
    const screen = Object.assign(new Screen(), { isTTY: false });
    const bar = progress(2, 'Inlezen', screen);
    bar.step(1);
    bar.clear();
    expect(screen.text).toBe('');
  });
});

it('a file is shown on a terminal, and is to the letter anywhere else', () => {
  const text = 'title: \u001b[2J\u202eweg\n';
  expect(forScreen(text, { isTTY: true })).toBe('title: \\u{1b}[2J\\u{202e}weg\n');
  expect(forScreen(text, { isTTY: false })).toBe(text);
});

describe('a text from outside on the terminal', () => {
  it.each([
    ['gewone tekst, ook met ë en 漢字 🏛️'.replace('\uFE0F', ''), 'gewone tekst, ook met ë en 漢字 🏛'],
    ['\u001b[2Jweg', '\\u{1b}[2Jweg'],
    ['\u202eomgekeerd\u2066', '\\u{202e}omgekeerd\\u{2066}'],
    ['regel\rover', 'regel\\u{d}over'],
    ['half \ud800', 'half \\u{d800}'],
    ['\u0007\u009b', '\\u{7}\\u{9b}'],
  ])('%j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it('is not endless', () => {
    expect(printable('x'.repeat(10_000_000))).toBe(`${'x'.repeat(400)}…`);
  });

  const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

  it('does nothing, whatever it is, and JSON of it stays the same JSON', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(printable(text, Infinity)).not.toMatch(CONTROLS);
        expect(printable(printable(text))).toBe(printable(text));
        expect(printableJson({ text })).not.toMatch(CONTROLS);
        expect(JSON.parse(printableJson({ text }))).toEqual({ text });
      }),
    );
  });
});
