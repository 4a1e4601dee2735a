import type { Followed, Following } from '#directory';
import type { Letter } from '#mail';
import type { PlainPage, Sentence } from '../web/plain-page.js';

export type Language = 'nl' | 'en';
type Text = Readonly<Record<Language, string>>;

/** What somebody follows, as it is called: of a council its municipality, of the register that alone. */
export interface Named {
  readonly what: Followed;
  readonly title?: string | undefined;
  readonly place: string;
}

/** How it is called in a sentence; a title is Dutch, also in English. */
export function calledIn(language: Language, { what, title = '', place }: Named): Sentence {
  if (what === 'register')
    return language === 'nl'
      ? [`de antwoorden op adviezen in ${place}`]
      : ['the answers to advice in ', { dutch: place }];
  if (what === 'dossier')
    return language === 'nl' ? [`het dossier “${title}”`] : ['the dossier “', { dutch: title }, '”'];
  return language === 'nl'
    ? [`${title}, adviesraad in ${place}`]
    : [{ dutch: title }, ', council in ', { dutch: place }];
}

export const FOLLOW = {
  title: { nl: 'Volgen per mail', en: 'Follow by mail' },
  about: {
    nl: 'U krijgt hooguit één mail per dag als er iets nieuws is: ',
    en: 'You get at most one mail a day when there is something new: ',
  },
  label: { nl: 'Uw mailadres', en: 'Your mail address' },
  hint: {
    nl: 'U bevestigt het met een link die we sturen. We bewaren het alleen hiervoor, tot u stopt.',
    en: 'You confirm it by a link that we send. We keep it for this alone, until you stop.',
  },
  wrong: {
    nl: 'Vul een mailadres in, zoals naam@voorbeeld.nl',
    en: 'Fill in a mail address, such as name@example.org',
  },
  button: { nl: 'Volgen', en: 'Follow' },
  /** What is followed, once it is for everybody no more. */
  unnamed: { nl: 'wat u volgt', en: 'what you follow' },
  back: { nl: 'Terug naar de openbare pagina’s', en: 'Back to the public pages' },
  backTo: { nl: 'Terug naar wat u volgt', en: 'Back to what you follow' },
} satisfies Readonly<Record<string, Text>>;

const says = (text: Text): ((language: Language) => Pick<PlainPage, 'title' | 'text'>) => {
  // The heading and what stands under it.
  return (language) => {
    const [title = '', ...rest] = text[language].split('\n');
    return { title, text: rest.join(' ') };
  };
};

/** Pages that say one thing. */
export const SAYS = {
  off: says({
    nl: 'Volgen per mail kan hier niet\nEr is hier geen mail ingesteld. Een feed (Atom) kan wel.',
    en: 'Following by mail is not possible here\nNo mail is set up here. A feed (Atom) works.',
  }),
  // The same whether it is followed already or asked too often: nobody finds out here who follows what.
  look: says({
    nl: 'Kijk in uw mail\nAls u dit nog niet volgt, staat er een mail voor u klaar met een link om het te bevestigen. Die link werkt een dag.',
    en: 'Look in your mail\nIf you do not follow this yet, a mail is on its way with a link to confirm it. That link works for a day.',
  }),
  over: says({
    nl: 'Deze link werkt niet meer\nEen link om te bevestigen werkt een dag, en niet meer zodra u stopt met volgen. Wilt u dit toch volgen? Vraag het dan opnieuw, op de openbare pagina van het dossier, de adviesraad of het register.',
    en: 'This link does not work any more\nA link to confirm works for a day, and no more once you stop following. Do you want to follow it after all? Then ask for it again, on the public page of the dossier, the council or the register.',
  }),
  incomplete: says({
    nl: 'Deze link werkt niet\nHij is niet volledig, of niet van hier. Open hem zoals hij in de mail staat.',
    en: 'This link does not work\nIt is not whole, or not from here. Open it as it stands in the mail.',
  }),
  followed: says({
    nl: 'U volgt dit nu\nU krijgt een mail als er iets nieuws is. Onder elke mail staat een link om te stoppen.',
    en: 'You follow this now\nYou get a mail when there is something new. Under each mail there is a link to stop.',
  }),
  ended: says({
    nl: 'U volgt dit niet meer\nU krijgt hierover geen mail, en uw mailadres is weggegooid.',
    en: 'You do not follow this any more\nYou get no mail about it, and your mail address was thrown away.',
  }),
};

export const CONFIRM = {
  title: { nl: 'Volgen per mail', en: 'Follow by mail' },
  text: { nl: 'Wilt u dit per mail volgen: ', en: 'Do you want to follow this by mail: ' },
  button: { nl: 'Ja, volgen', en: 'Yes, follow' },
};
export const STOP = {
  title: { nl: 'Stoppen met volgen', en: 'Stop following' },
  text: { nl: 'U krijgt dan geen mail meer over: ', en: 'You then get no more mail about: ' },
  kept: { nl: '. Uw mailadres wordt weggegooid.', en: '. Your mail address is thrown away.' },
  button: { nl: 'Stoppen', en: 'Stop' },
};

const plain = (sentence: Sentence) => sentence.map((part) => (typeof part === 'string' ? part : part.dutch)).join('');

/** The public page of what is followed. */
export const placeOfFollowed = ({ municipality, what, of }: Following): string =>
  ({
    dossier: `/openbaar/dossiers/${of}`,
    council: `/openbaar/adviesraden/${municipality}/${of}`,
    register: `/openbaar/niet-overgenomen?municipality=${municipality}`,
  })[what];

/** The letter by which an address is confirmed: whoever reads it may read another language than whoever asked. */
export const confirmLetter = (named: Named, to: (language: Language) => string): Letter => ({
  subject: `Bevestig dat u wilt volgen: ${plain(calledIn('nl', named))}`,
  heading: 'Wilt u dit volgen?',
  parts: [
    `U wilt per mail op de hoogte blijven: ${plain(calledIn('nl', named))}.`,
    { action: to('nl'), says: 'Ja, dat wil ik volgen' },
    'De link werkt een dag. Vroeg u hier niet om? Dan hoeft u niets te doen: het adres wordt na een dag weggegooid.',
    {
      english: [
        { heading: 'In English' },
        `You want to be told by mail: ${plain(calledIn('en', named))}.`,
        { action: to('en'), says: 'Yes, I want to follow this' },
        'The link works for a day. Did you not ask for this? Then there is nothing to do: the address is thrown away after a day.',
      ],
    },
  ],
  foot: [
    'U krijgt deze mail omdat iemand dit mailadres invulde om iets te volgen.',
    { english: ['You get this mail because somebody filled in this mail address to follow something.'] },
  ],
});
