import { expect, it } from '@jest/globals';
import { builtScreens } from '../../../api/web/built.ts';
import type { RegisterItem } from '../../../api/web/public-page.ts';

const item: RegisterItem = {
  dossier: 'd',
  municipality: 'gm0000',
  council: 'raad',
  councilName: 'Raad',
  authority: 'college',
  authorityName: 'College',
  advice: 'a',
  recommendation: 'r',
  text: '=HYPERLINK("https://example.org"; "klik")',
  verdict: 'notAdopted',
  reason: 'Te duur,\nzegt de wethouder',
  satisfied: false,
  revisions: 0,
  on: '2026-01',
  day: '2026-01-31',
  subject: 'policy',
  title: '+31 titel',
};

it('makes what a spreadsheet would reckon harmless, and keeps a comma and a new line within their cell', async () => {
  const built = await builtScreens('', 'dist-web');
  const [, row] = (built?.renderer.registerCsv([item], 'nl') ?? '').split('\r\n');
  expect(row).toBe(
    'gm0000,College,Raad,d,\'+31 titel,Beleid,r,"\'=HYPERLINK(""https://example.org""; ""klik"")",Niet overgenomen,' +
      '"Te duur,\nzegt de wethouder",,,,2026-01,0,nee',
  );
});
