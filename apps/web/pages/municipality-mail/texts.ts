import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Mail die niet aankomt', en: 'Mail that does not arrive' },
  lead: {
    nl: 'Berichten van uw gemeente die de mailserver niet aannam. Wat erin staat en naar welk adres ze gaan, ziet u hier niet.',
    en: 'Messages of your municipality that the mail server did not take. What they say and to which address they go is not shown here.',
  },
  off: {
    nl: 'Mail staat hier uit: er is geen mailserver ingesteld.',
    en: 'Mail is off here: no mail server is set.',
  },
  none: { nl: 'Alle berichten zijn aangekomen bij de mailserver', en: 'The mail server took all messages' },
  waiting: { nl: 'Er wachten {{count}} berichten om te worden verstuurd.', en: '{{count}} messages wait to be sent.' },
  stuck: {
    nl: 'Er is al een kwartier of langer niets verstuurd: de mailserver is niet te bereiken. Vraag dit na bij wie Doorwerking voor u beheert. Zodra de server er weer is, gaat alles vanzelf weg.',
    en: 'Nothing was sent for a quarter of an hour or longer: the mail server cannot be reached. Ask whoever runs Doorwerking for you. Once the server is back, all of it goes by itself.',
  },
  failed: { nl: 'Wordt niet meer geprobeerd', en: 'Is tried no more' },
  again: { nl: 'Wordt nog eens geprobeerd', en: 'Is tried once more' },
  kind: {
    several: { nl: 'Meer berichten in één mail', en: 'Several things in one mail' },
    follow: { nl: 'Vraag om te bevestigen dat iemand wil volgen', en: 'Question to confirm that somebody follows' },
    followed: {
      nl: 'Wat nieuw is, voor wie openbaar volgt',
      en: 'What is new, for somebody of the public who follows',
    },
    signInLink: { nl: 'Link om in te loggen', en: 'Link to sign in' },
    other: { nl: 'Bericht', en: 'Message' },
  },
  to: { nl: 'Aan', en: 'To' },
  somebody: { nl: 'Iemand die openbaar volgt', en: 'Somebody of the public who follows' },
  elsewhere: {
    nl: '{{name}}; het adres houdt {{home}} bij',
    en: '{{name}}; the address is kept by {{home}}',
  },
  gone: { nl: 'Iemand die hier niet meer werkt', en: 'Somebody who does not work here any more' },
  made: { nl: 'Gemaakt', en: 'Made' },
  attempts: { nl: 'Geprobeerd', en: 'Tried' },
  times: { one: { nl: '1 keer', en: 'once' }, other: { nl: '{{count}} keer', en: '{{count}} times' } },
  why: { nl: 'Wat de mailserver zei', en: 'What the mail server said' },
  because: {
    unknown: {
      nl: 'Dit adres bestaat niet, of neemt geen mail aan (code {{code}}). Kijk of het adres klopt.',
      en: 'This address does not exist, or takes no mail (code {{code}}). See whether it is right.',
    },
    full: { nl: 'De postbus is vol (code {{code}}).', en: 'The mailbox is full (code {{code}}).' },
    refused: {
      nl: 'De mailserver weigert dit bericht (code {{code}}).',
      en: 'The mail server refuses this message (code {{code}}).',
    },
    later: {
      nl: 'De mailserver neemt het nu niet aan (code {{code}}).',
      en: 'The mail server does not take it now (code {{code}}).',
    },
  },
  last: { nl: 'Laatste poging', en: 'Last attempt' },
  next: { nl: 'Volgende poging', en: 'Next attempt' },
  try: { nl: 'Nu opnieuw proberen', en: 'Try again now' },
  tried: { nl: 'Het bericht wordt opnieuw geprobeerd', en: 'The message is tried again' },
  giveUp: { nl: 'Opgeven', en: 'Give up' },
  sure: {
    nl: 'Weet u het zeker? Het bericht wordt weggegooid en niet meer verstuurd.',
    en: 'Are you sure? The message is thrown away and is not sent any more.',
  },
  yes: { nl: 'Ja, opgeven', en: 'Yes, give up' },
  no: { nl: 'Nee', en: 'No' },
  givenUp: { nl: 'Het bericht is weggegooid', en: 'The message was thrown away' },
  of: { nl: '{{what}}: {{kind}}, {{who}}', en: '{{what}}: {{kind}}, {{who}}' },
});
