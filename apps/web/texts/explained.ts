// Not the type of the other texts: that reads the page, and specs of the documents read this.
type Text = Readonly<Record<'nl' | 'en', string>>;

interface Explanation {
  /** As it stands in a sentence on the screens. */
  readonly word: Text;
  /** In whole sentences, for somebody who never heard of it. */
  readonly says: Text;
}

/**
 * What the law or a town hall calls something, and somebody who comes new does not know: said here once, shown where
 * the word stands, and printed as the list of words of the handbook (docs/gebruikershandboek/woorden.md).
 */
export const EXPLAINED = {
  held: {
    word: { nl: 'aangehouden', en: 'held' },
    says: {
      nl: 'De gemeente heeft over dit punt nog niet beslist, en zegt waarom. Het is geen weigering: er komt later een antwoord.',
      en: 'The municipality has not decided on this point yet, and says why. It is no refusal: an answer comes later.',
    },
  },
  termsAct: {
    word: { nl: 'Algemene termijnenwet', en: 'General Terms Act' },
    says: {
      nl: 'De wet die zegt dat een termijn die op een zaterdag, zondag of feestdag eindigt, doorloopt tot en met de volgende werkdag.',
      en: 'The act by which a term that ends on a Saturday, Sunday or holiday runs through the next working day.',
    },
  },
  amendment: {
    word: { nl: 'amendement', en: 'amendment' },
    says: {
      nl: 'Een wijziging van de tekst van een voorstel, waarover de gemeenteraad stemt.',
      en: 'A change of the text of a proposal, on which the gemeenteraad votes.',
    },
  },
  policyRule: {
    word: { nl: 'beleidsregel', en: 'policy rule' },
    says: {
      nl: 'Een regel waarin de gemeente vastlegt hoe zij een bevoegdheid gebruikt. Het college stelt haar vast, niet de gemeenteraad.',
      en: 'A rule in which the municipality lays down how it uses a power. Its executive adopts it, not the gemeenteraad.',
    },
  },
  authority: {
    word: { nl: 'bestuursorgaan', en: 'authority' },
    says: {
      nl: 'Wie in de gemeente beslist en moet antwoorden: het college van burgemeester en wethouders, de gemeenteraad, of een bestuur van gemeenten samen.',
      en: 'Who decides in the municipality and has to answer: the executive (college), the gemeenteraad, or a board of several municipalities.',
    },
  },
  college: {
    word: { nl: 'college', en: 'executive' },
    says: {
      nl: 'De burgemeester en de wethouders samen (college van B&W). Het bestuurt de gemeente; de gemeenteraad controleert het.',
      en: 'The mayor and the aldermen together (college). It governs the municipality; the gemeenteraad holds it to account.',
    },
  },
  covenant: {
    word: { nl: 'convenant', en: 'covenant' },
    says: {
      nl: 'Een afspraak op papier tussen de gemeente en een adviesraad, die beide ondertekenen.',
      en: 'An agreement on paper between the municipality and a council, signed by both.',
    },
  },
  influence: {
    word: { nl: 'doorwerking', en: 'influence' },
    says: {
      nl: 'Waar een aanbeveling terug te vinden is: in de tekst die is vastgesteld, in wat er in de praktijk gebeurt, of in een toezegging. Overgenomen is nog geen doorwerking.',
      en: 'Where a recommendation can be found: in the text that was adopted, in what happens in practice, or in a commitment. Adopted is not influence yet.',
    },
  },
  feed: {
    word: { nl: 'feed', en: 'feed' },
    says: {
      nl: 'Een adres voor een programma dat nieuws verzamelt. Dat programma kijkt zelf of er iets nieuws is; u geeft er geen mailadres voor.',
      en: 'An address for a program that collects news. That program looks itself whether there is anything new; it takes no mail address.',
    },
  },
  jointBoard: {
    word: { nl: 'gemeenschappelijke regeling', en: 'joint arrangement' },
    says: {
      nl: 'Een afspraak waarmee gemeenten een taak samen doen, met een eigen bestuur.',
      en: 'An arrangement by which municipalities do a task together, with a board of its own.',
    },
  },
  clerk: {
    word: { nl: 'griffier', en: 'clerk' },
    says: {
      nl: 'Wie de gemeenteraad ondersteunt, en hier namens de gemeenteraad vastlegt wat die antwoordt en besluit.',
      en: 'Who supports the gemeenteraad, and records here for it what it answers and decides.',
    },
  },
  redivision: {
    word: { nl: 'herindeling', en: 'redivision' },
    says: {
      nl: 'Gemeenten worden samen één gemeente, of krijgen andere grenzen.',
      en: 'Municipalities become one together, or get other borders.',
    },
  },
  dispute: {
    word: { nl: 'geschil', en: 'dispute' },
    says: {
      nl: 'Een adviesraad zegt dat de gemeente zich niet aan de afspraken hield. De gemeente moet laten weten hoe het is afgelopen.',
      en: 'A council says that the municipality did not keep the agreements. The municipality has to tell how it ended.',
    },
  },
  motion: {
    word: { nl: 'motie', en: 'motion' },
    says: {
      nl: 'Een uitspraak van de gemeenteraad, waarin hij bijvoorbeeld het college vraagt iets te doen.',
      en: 'A statement of the gemeenteraad, in which it asks the executive to do something, for instance.',
    },
  },
  finding: {
    word: { nl: 'opbrengst', en: 'finding' },
    says: {
      nl: 'Eén punt dat uit een gesprek met mensen kwam, voordat er advies werd gevraagd. Ook daarvan kan te zien zijn wat het veranderde.',
      en: 'One point that came out of talking with people, before advice was asked. It can be seen of that too what it changed.',
    },
  },
  portfolio: {
    word: { nl: 'portefeuille', en: 'portfolio' },
    says: {
      nl: 'De onderwerpen waarvoor één wethouder verantwoordelijk is, zoals Zorg of Jeugd.',
      en: 'The subjects for which one alderman is responsible, such as care or youth.',
    },
  },
  packet: {
    word: { nl: 'raadsstuk', en: 'council paper' },
    says: {
      nl: 'Een document voor de vergadering van de gemeenteraad of het college: hier het hele dossier bij elkaar.',
      en: 'A document for a meeting of the gemeenteraad or the executive: here the whole dossier in one.',
    },
  },
  recess: {
    word: { nl: 'recesweken', en: 'recess weeks' },
    says: {
      nl: 'Weken waarin de gemeente niet vergadert, zoals in de zomer. Een termijn die daarin eindigt, schuift op tot na die weken.',
      en: 'Weeks in which the municipality does not meet, as in summer. A term that ends in them moves to after these weeks.',
    },
  },
  regulation: {
    word: { nl: 'reglement', en: 'regulation' },
    says: {
      nl: 'De regels voor hoe een adviesraad werkt, zoals wie er zitting heeft en hoe hij wordt gevraagd.',
      en: 'The rules of how a council works, such as who is in it and how it is asked.',
    },
  },
  unsolicited: {
    word: { nl: 'ongevraagd advies', en: 'unsolicited advice' },
    says: {
      nl: 'Advies dat een adviesraad uit zichzelf geeft, zonder dat de gemeente erom vroeg.',
      en: 'Advice that a council gives of its own accord, without the municipality having asked for it.',
    },
  },
  commitment: {
    word: { nl: 'toezegging', en: 'commitment' },
    says: {
      nl: 'Iets wat de gemeente in een antwoord belooft te doen, meestal met een dag erbij. Hier blijft staan of het is gedaan, uitgesteld of nog moet.',
      en: 'Something that the municipality promises in an answer, mostly with a day. Here it stays visible whether it was done, postponed, or is still to do.',
    },
  },
  ordinance: {
    word: { nl: 'verordening', en: 'ordinance' },
    says: {
      nl: 'Een regeling van de gemeente zelf, vastgesteld door de gemeenteraad, die voor iedereen in de gemeente geldt.',
      en: 'A regulation of the municipality itself, adopted by the gemeenteraad, that holds for everybody in it.',
    },
  },
  earlyInvolvement: {
    word: { nl: 'vroege betrokkenheid', en: 'early involvement' },
    says: {
      nl: 'Met de mensen om wie het gaat praten voordat er advies wordt gevraagd, als er nog veel kan veranderen.',
      en: 'Talking with the people concerned before advice is asked, while much can still change.',
    },
  },
  rejoinder: {
    word: { nl: 'weerwoord', en: 'rejoinder' },
    says: {
      nl: 'Wat de adviesraad van een antwoord vindt: tevreden, deels of niet, met uitleg.',
      en: 'What the council thinks of an answer: satisfied, in part or not, with why.',
    },
  },
} as const satisfies Readonly<Record<string, Explanation>>;

export type Word = keyof typeof EXPLAINED;

/** As GitHub names a heading: of these words, small letters and streaks. */
export const anchorOf = (word: Word): string => EXPLAINED[word].word.nl.toLowerCase().replaceAll(' ', '-');
