import { describe, expect, it } from '@jest/globals';
import { isMailAddress, lettersOf, smtpAt } from '#mail';

const HEAD = {
  name: 'Gemeente <Dorp>',
  ...{ colour: '#8a1538', colourOnDark: '#d18fa2', font: 'system-ui, "Segoe UI"', english: true },
};

describe('a letter', () => {
  const letter = lettersOf(
    {
      subject: 'Advies\r\nBcc: x@example.org <script>',
      parts: [
        'Dag "Noor" & <b>anderen</b>\u2028hier',
        { heading: 'Nieuw' },
        { list: [{ link: 'https://d.nl/?a=1&b="', says: 'Lees <het>' }, 'los'] },
      ],
      foot: [{ link: 'https://d.nl/uit', says: 'Afmelden' }],
    },
    HEAD,
  );

  it('has what people wrote as text and never as markup, and on one line', () => {
    expect(letter.subject).toBe('Advies Bcc: x@example.org <script>');
    expect(letter.html).not.toMatch(/<script|<b>|<het>|"Noor"/);
    expect(letter.html).toMatch(/<a [^>]*href="https:\/\/d\.nl\/\?a=1&amp;b=&quot;"[^>]*>Lees &lt;het&gt;<\/a>/);
    expect(letter.text).toContain('Dag "Noor" & <b>anderen</b> hier');
  });

  it('says the same as text, with where its links lead', () => {
    expect(letter.text).toBe(
      'Gemeente <Dorp>\n\nAdvies Bcc: x@example.org <script>\n\nDag "Noor" & <b>anderen</b> hier\n\nNIEUW\n\n- Lees <het>: https://d.nl/?a=1&b="\n- los\n\n-- \n\nAfmelden: https://d.nl/uit\n',
    );
  });

  it('says of what is in English that it is, for whoever has it read aloud', () => {
    const said = {
      ...{ subject: 'x', foot: [{ english: ['Bye'] }] },
      parts: ['Dag', { english: ['Hi <b>', { action: 'https://d.nl/x', says: 'Go' }] }],
    };
    const both = lettersOf(said, HEAD);
    expect(both.html).toMatch(/<div class="english" lang="en"[^>]*><p [^>]*>Hi &lt;b&gt;<\/p>/);
    expect(both.text).toContain('\n\nDag\n\nHi <b>\n\nGo: https://d.nl/x\n\n-- \n\nBye');
    const dutch = lettersOf(said, { ...HEAD, english: false });
    expect(dutch.html + dutch.text).not.toMatch(/Hi|Go|Bye|lang="en"/);
  });

  it('stands in the name and colours of a municipality, says where it is found, and has a heading of its own', () => {
    const head = { ...HEAD, contact: '14 050, info@dorp.example' };
    const { html, text } = lettersOf({ subject: 'x', heading: 'Wat er is', parts: ['Dag'], foot: [] }, head);
    expect(html).toMatch(
      /<header [^>]*background:#8a1538;color:#ffffff"><p [^>]*>Gemeente &lt;Dorp&gt;<\/p><\/header>/,
    );
    expect(html).toMatch(/<body [^>]*font:16px\/1\.5 system-ui, &quot;Segoe UI&quot;">/);
    expect(html).toMatch(/prefers-color-scheme:dark\)[^]*\.link\{color:#d18fa2!important\}/);
    expect(html).toMatch(/<title>x<\/title>[^]*<h1 [^>]*>Wat er is<\/h1>/);
    expect(text).toBe(
      'Gemeente <Dorp>\n\nWat er is\n\nDag\n\n-- \n\nVragen? Gemeente <Dorp>: 14 050, info@dorp.example\n',
    );
  });

  it('has a language, a title and one main heading, for whoever has it read aloud', () => {
    expect(letter.html).toMatch(/^<!doctype html><html lang="nl"><head>.*<title>Advies Bcc/);
    expect(letter.html.match(/<h1 /g)).toHaveLength(1);
  });
});

it.each([
  ['noor@gemeente.nl', true],
  ["n.o'or+x@sub.gemeente.nl", true],
  ['noor@gemeente', false],
  ['Noor <noor@gemeente.nl>', false],
  ['a@b.nl,c@d.nl', false],
  ['a@b.nl\r\nBcc: c@d.nl', false],
  ['a@b.nl\n', false],
  [`${'a'.repeat(65)}@b.nl`, false],
  [7, false],
])('an address of mail is one address: %j %j', (address, is) => {
  expect(isMailAddress(address)).toBe(is);
});

it.each([
  ['smtps://mail.nl', { host: 'mail.nl', port: 465, secure: true, requireTLS: false }],
  ['smtp://mail.nl:2525', { host: 'mail.nl', port: 2525, secure: false, requireTLS: false }],
  [
    'smtp://a%40b.nl:p%3Aw@mail.nl',
    { host: 'mail.nl', port: 587, secure: false, requireTLS: true, auth: { user: 'a@b.nl', pass: 'p:w' } },
  ],
  [
    'smtp://a:b@127.0.0.1:25',
    { host: '127.0.0.1', port: 25, secure: false, requireTLS: false, auth: { user: 'a', pass: 'b' } },
  ],
  ['http://mail.nl', undefined],
  ['smtp://mail.nl/x', undefined],
  ['smtp://mail.nl?secure=false', undefined],
  ['smtp://a@mail.nl', undefined],
  ['mail.nl', undefined],
])('a mail server is told by an address: %s', (address, settings) => {
  expect(smtpAt(address)).toEqual(settings);
});
