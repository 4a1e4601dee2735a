import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listNews } from '#projections';
import { anyone } from '../projections/cases.js';
import { beginYear, endYear, as, followed, hourOf, lines, RAAD, subjects, TITLE, to, told, views } from './a-year.js';

beforeAll(beginYear, 240_000);
afterAll(endYear);

const COUNCIL = [
  `${RAAD} doet mee aan een nieuw dossier`,
  `Advies gevraagd aan ${RAAD}, uiterlijk 23 februari 2026`,
  // Near its end on a day of the week in which nothing ran, and over on another: what it is by then is told.
  `De termijn voor het advies van ${RAAD} is voorbij: 23 februari 2026`,
  `De reactie op het advies van ${RAAD} is vastgesteld door College`,
  `Er is iets toegezegd bij punt 1 van ${RAAD}, uiterlijk 25 oktober 2026`,
  `Het antwoord op punt 2 van ${RAAD} is herzien door College: eerst “niet overgenomen”, nu “overgenomen”`,
  `Er staat waar punt 2 van ${RAAD} terug te vinden is`,
  `Er staat waar punt 1 van ${RAAD} terug te vinden is`,
  `Een toezegging bij punt 1 van ${RAAD} is uitgesteld tot 24 december 2026`,
  `Een toezegging bij punt 1 van ${RAAD} is nagekomen`,
];

describe('in a year', () => {
  it('a council member who is told at once hears of each thing once, and nothing of what they did or is internal', () => {
    expect(lines('lid')).toEqual(COUNCIL);
    expect(subjects('lid')[0]).toBe(`${COUNCIL[0]}: ${TITLE}`);
    expect(subjects('lid')[3]).toBe(`2 nieuwe berichten: ${TITLE}`);
  });

  it('who is told by the day hears the same in the morning, without what they want no mail of', () => {
    const advice = `Er is een advies van ${RAAD}`;
    const asked = `Iemand vraagt wat u vindt van een concept van ${RAAD}`;
    const [opened, first, ...others] = COUNCIL.filter((line) => !line.startsWith('Er staat waar'));
    expect(lines('dag')).toEqual([opened, first, asked, ...others]);
    const mail = to('dag').find(({ mail: { subject } }) => subject?.startsWith(asked))?.mail;
    expect(mail?.text).toContain(`Bekijk dit in Doorwerking: https://doorwerking.example/dossiers/d1/advies?over=r1`);
    expect(lines('dag')).not.toContain(advice);
    for (const { at } of to('dag')) expect([7, 8]).toContain(hourOf(at));
  });

  it('the contact and the portfolio holder hear what is theirs, and what is due from them once', () => {
    expect(lines('karim')).toEqual([
      `Er is een advies van ${RAAD}`,
      `De reactie van College op het advies van ${RAAD} ligt klaar om vast te stellen`,
      `De reactie van College op het advies van ${RAAD} ligt klaar om vast te stellen`,
      `De termijn voor de reactie van College op het advies van ${RAAD} is bijna voorbij: 9 april 2026`,
      `${RAAD} meldt een geschil`,
      `De dag van een toezegging bij punt 1 van ${RAAD} is bijna voorbij: 25 oktober 2026`,
      `De dag van een toezegging bij punt 1 van ${RAAD} is voorbij: 25 oktober 2026`,
      `Een toezegging bij punt 1 van ${RAAD} is uitgesteld tot 24 december 2026`,
      `Een toezegging bij punt 1 van ${RAAD} is nagekomen`,
    ]);
    expect(lines('sanne')).toEqual([
      `De termijn voor het advies van ${RAAD} is voorbij: 23 februari 2026`,
      `Er is een advies van ${RAAD}`,
      `De reactie van College op het advies van ${RAAD} is teruggestuurd met opmerkingen`,
      `De termijn voor de reactie van College op het advies van ${RAAD} is bijna voorbij: 9 april 2026`,
      `De reactie op het advies van ${RAAD} is vastgesteld door College`,
      `Het antwoord op punt 2 van ${RAAD} is herzien door College: eerst “niet overgenomen”, nu “overgenomen”`,
      `${RAAD} meldt een geschil`,
      `De dag van een toezegging bij punt 1 van ${RAAD} is bijna voorbij: 25 oktober 2026`,
      `De dag van een toezegging bij punt 1 van ${RAAD} is voorbij: 25 oktober 2026`,
    ]);
  });

  it('nobody else hears anything: another council, who wants no mail, and who was erased once they were', () => {
    expect([...subjects('elders'), ...subjects('ander')]).toEqual([]);
    expect(to('weg')).toHaveLength(3);
  });

  it('who follows hears the next morning of what is for everybody, in one mail a day, until they stop', () => {
    // That advice was asked is for nobody yet: the dossier is public from the advice on.
    const open = [
      `Er is een advies van ${RAAD}`,
      `De reactie op het advies van ${RAAD} is vastgesteld door College`,
      `Er is iets toegezegd bij punt 1 van ${RAAD}, uiterlijk 25 oktober 2026`,
      `Het antwoord op punt 2 van ${RAAD} is herzien door College: eerst “niet overgenomen”, nu “overgenomen”`,
      `Er staat waar punt 1 van ${RAAD} terug te vinden is`,
      `Er staat waar punt 2 van ${RAAD} terug te vinden is`,
      `${RAAD} meldt een geschil`,
      `Een toezegging bij punt 1 van ${RAAD} is uitgesteld tot 24 december 2026`,
      `Een toezegging bij punt 1 van ${RAAD} is nagekomen`,
    ];
    expect([...followed('buur')].sort()).toEqual([...open].sort());
    expect(followed('krant')).toEqual(followed('buur'));
    expect(followed('register')).toEqual([open[1], open[3]]);
    expect(followed('stopt')).toEqual(followed('buur').slice(0, 4));
    expect([...to('onbevestigd'), ...to('ander-dossier')]).toEqual([]);
    // Of two things on one day one mail; none on a day on which nothing happened.
    const days = to('buur').map(({ at }) => at.slice(0, 10));
    expect(new Set(days).size).toBe(days.length);
    for (const { at } of to('buur')) expect([7, 8]).toContain(hourOf(at));
    const [first] = to('buur');
    expect(first?.mail.text).toMatch(
      /Stoppen met volgen: https:\/\/doorwerking\.example\/openbaar\/volgen\/stoppen\?t=\S+\n[^]*Stop following: \S+&taal=en/,
    );
    expect(first?.mail.text).toMatch(
      /\nIN ENGLISH\n\n- There is an advice of .*\n\nSee in English what you follow: \S+d1\?taal=en\n/,
    );
    const unsubscribe = first?.mail.headers.get('list') as
      | { readonly unsubscribe?: { readonly url?: string } }
      | undefined;
    expect(unsubscribe?.unsubscribe?.url).toMatch(/^https:\/\/doorwerking\.example\/openbaar\/volgen\/stoppen\?t=/);
  });

  it('no message comes twice, and none has a word of what was drafted or why', () => {
    const messages = told.map(({ mail }) => mail.messageId);
    expect(new Set(messages).size).toBe(messages.length);
    for (const { mail } of told)
      expect(`${mail.text}${String(mail.html)}`).not.toMatch(/geheim|Nog eens kijken|personeel/);
  });

  it('the same is told in the application, where what was read stays read and is mailed to nobody', () => {
    const asking = { actor: as('lid'), today: '2026-12-10' };
    const list = () => views.ask(listNews, asking, { holders: [], read: [], whose: 'own' });
    expect(list().items.map(({ kind }) => kind)).toEqual(['kept', 'postponed']);
    expect(list()).toMatchObject({
      unread: 2,
      items: [{ place: '/dossiers/d1/besluit-en-toezeggingen#t1' }, {}],
    });
    const { mark } = list();
    const read = { holders: [], read: [list().items[0]?.item ?? ''] };
    expect(views.ask(listNews, asking, read)).toMatchObject({ unread: 1, items: [{ read: true }, { read: false }] });
    expect(views.ask(listNews, asking, { holders: [], read: [], mark })).toMatchObject({ unread: 0 });
    expect(views.ask(listNews, { ...asking, actor: as('elders') }, read).items).toEqual([]);
    expect(views.ask(listNews, { ...asking, actor: anyone }, read).items).toEqual([]);
  });
});
