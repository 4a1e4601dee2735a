import { afterAll, describe, expect, it } from '@jest/globals';
import { clear, folder } from '../contract/stores.js';
import { all, cli, ended, hosted, start } from './run.js';

afterAll(clear);

describe('help', () => {
  it.each([[], ['import'], ['report'], ['export'], ['verify']])('%s --help is Dutch', async (...command) => {
    const { code, out, err } = await cli(...command, '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Gebruik: doorwerking ${[...command, '[opties]'].join(' ')}`);
    expect(out).toContain('-h, --help');
    expect(out).not.toMatch(/Usage|Options|Commands|Arguments|display|default|\[options\]|\[command\]/);
  });
});

describe('used wrongly: Dutch, with where to find how it is done, and exit code 2', () => {
  it.each([
    [['bestaat-niet'], 'onbekende opdracht: bestaat-niet.'],
    [['imprt', 'x'], 'onbekende opdracht: imprt. Bedoelt u import?'],
    [['report', 'x', '--jsn'], 'onbekende optie: --jsn. Bedoelt u --json?'],
    [['--\u001b[31m'], 'onbekende optie: --\\u{1b}[31m.'],
    [['report'], 'er ontbreekt iets: <id>.'],
    [['import'], 'er ontbreekt iets: <bestand>.'],
    [['setup'], 'er ontbreekt iets: <bestand>, of --link <gemeente>.'],
    [['report', 'x', '--data'], 'bij deze optie hoort een waarde: --data <map>.'],
    [['export', 'x', 'y'], 'er is te veel opgegeven.'],
  ])('%j', async (args, told) => {
    expect(await cli(...args)).toEqual({ code: 2, out: '', err: `${told} Uitleg: npm run -s doorwerking -- --help\n` });
  });

  it('without a command it explains itself', async () => {
    const { code, err } = await cli();
    expect(code).toBe(2);
    expect(err).toContain('Opdrachten:');
  });

  it.each(['gisteren', '2026-02-30', '2026-1-1'])('a day that is none: %s', async (day) => {
    const { code, err } = await cli('report', 'x', '--as-of', day, '--data', folder());
    expect(code).toBe(2);
    expect(err).toBe(`invalid: --as-of: ${day} is geen bestaande dag; schrijf hem als 2026-01-12\n`);
  });
});

it('one process for many commands tells what one of its own does, to the letter', async () => {
  const data = folder();
  await cli('import', 'test/cases/moerdijk-weerwoord-2022.yaml', '--data', data);
  for (const args of [
    ['report', 'moerdijk-weerwoord-2022'],
    ['report', 'x'],
    ['report', '--no'],
  ]) {
    const asked = [...args, '--data', data];
    expect(await hosted(asked)).toEqual(await ended(start(asked)));
  }
});

describe('what is not there', () => {
  it('no data yet: says how to begin', async () => {
    const data = folder();
    for (const { code, err } of await all([['report', 'x'], ['export', 'x'], ['verify']], (c) =>
      cli(...c, '--data', data),
    )) {
      expect(code).toBe(1);
      expect(err).toBe(
        `unknown-id: in ${data} staan nog geen dossiers. Lees er een in met: npm run -s doorwerking -- import BESTAND --data ${data}\n`,
      );
    }
  });

  it('an unknown dossier, and one that was not open yet', async () => {
    const data = folder();
    await cli('import', 'test/cases/moerdijk-weerwoord-2022.yaml', '--data', data);
    const asked = [
      ['report', 'x'],
      ['export', 'x'],
      ['verify', 'x'],
      ['report', 'moerdijk-weerwoord-2022', '--as-of', '2001-01-01'],
    ];
    for (const { code, out, err } of await all(asked, (args) => cli(...args, '--data', data))) {
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^unknown-id: .+\n$/);
    }
  });
});
