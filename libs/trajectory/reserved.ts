/** What the log and the code call who is no person, and what pages show in the place of a name. */
const RESERVED = [
  ...['clock', 'import', 'anyone', 'system'],
  ...['(verwijderd)', '(onbekend)', 'de klok', 'ingelezen dossier'],
];

// Of UTS #39 (confusables.txt), what looks like a letter of those words; letters of Latin that look alike become one.
const ALIKE: Readonly<Record<string, string>> = {
  ...{ а: 'a', ɑ: 'a', α: 'a', с: 'c', ϲ: 'c', ᴄ: 'c', ԁ: 'd', ɗ: 'd', е: 'e', ҽ: 'e', є: 'e', ε: 'e', ɡ: 'g', ց: 'g' },
  ...{
    і: 'l',
    ı: 'l',
    ι: 'l',
    ɩ: 'l',
    ӏ: 'l',
    ǀ: 'l',
    i: 'l',
    1: 'l',
    '|': 'l',
    ј: 'j',
    ϳ: 'j',
    κ: 'k',
    к: 'k',
    ᴋ: 'k',
  },
  ...{ м: 'm', ᴍ: 'm', п: 'n', ո: 'n', η: 'n', ν: 'v', о: 'o', ο: 'o', σ: 'o', օ: 'o', 0: 'o', ᴏ: 'o', р: 'p', ρ: 'p' },
  ...{ г: 'r', ᴦ: 'r', ѕ: 's', ꜱ: 's', т: 't', τ: 't', ᴛ: 't', ѵ: 'v', ᴠ: 'v', ԝ: 'w', ѡ: 'w', ω: 'w', ᴡ: 'w' },
  ...{ у: 'y', γ: 'y', ү: 'y', υ: 'u', х: 'x', χ: 'x', һ: 'h', ь: 'b', в: 'b', н: 'h' },
};

const looks = (text: string) =>
  [...text.normalize('NFKD').toLowerCase().normalize('NFKD')]
    .map((letter) => ALIKE[letter] ?? letter)
    .join('')
    .replace(/[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu, '');

const LOOKS: ReadonlySet<string> = new Set(RESERVED.map(looks));

/** Whether people or the log could take this for something that is nobody: no person is called so, by id or by name. */
export const isReserved = (id: string): boolean => LOOKS.has(looks(id));
