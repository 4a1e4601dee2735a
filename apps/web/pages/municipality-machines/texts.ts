import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Programma’s', en: 'Programs' },
  lead: {
    nl: 'Programma’s die met uw gemeente werken, zoals een zaaksysteem. Elk heeft een eigen sleutel en mag alleen wat hier staat.',
    en: 'Programs that work with your municipality, such as a case system. Each has a key of its own and may only what stands here.',
  },
  kept: { nl: 'Wat er nu werkt', en: 'What works now' },
  none: { nl: 'Er is nog geen programma', en: 'There is no program yet' },
  is: { nl: '{{role}}. Mag: {{scopes}}.', en: '{{role}}. May: {{scopes}}.' },
  by: {
    secret: { nl: 'Met een geheim, toegevoegd op {{day}}.', en: 'With a secret, added on {{day}}.' },
    keys: { nl: 'Met eigen sleutels, toegevoegd op {{day}}.', en: 'With keys of its own, added on {{day}}.' },
  },
  used: { nl: 'Het laatst gebruikt op {{day}}.', en: 'Last used on {{day}}.' },
  unused: { nl: 'Nog niet gebruikt.', en: 'Not used yet.' },
  id: { nl: 'Inlognaam van het programma (client_id)', en: 'Account of the program (client_id)' },
  begin: {
    renew: { nl: 'Nieuw geheim …', en: 'New secret …' },
    end: { nl: 'Beëindigen …', en: 'End it …' },
  },
  of: {
    renew: { nl: 'Nieuw geheim voor {{name}} …', en: 'New secret for {{name}} …' },
    end: { nl: '{{name}} beëindigen …', en: 'End {{name}} …' },
  },
  sure: {
    renew: {
      nl: 'Wat {{name}} nu gebruikt, werkt dan meteen niet meer. Geef het nieuwe geheim direct daarna aan wie het programma beheert.',
      en: 'What {{name}} uses now stops working at once. Give the new secret right after to whoever runs the program.',
    },
    end: {
      nl: '{{name}} kan dan meteen niets meer. De naam blijft staan bij wat het deed.',
      en: '{{name}} can then do nothing any more at once. Its name stays by what it did.',
    },
  },
  submit: {
    renew: { nl: 'Geheim vernieuwen', en: 'Renew the secret' },
    end: { nl: 'Programma beëindigen', en: 'End the program' },
  },
  cancel: { nl: 'Niet doen', en: 'Do not' },
  ended: { nl: '{{name}} is beëindigd.', en: '{{name}} has ended.' },
  secret: { nl: 'Geheim van {{name}} (client_secret)', en: 'Secret of {{name}} (client_secret)' },
  once: {
    nl: 'U ziet dit geheim nu, en daarna niet meer. Geef het alleen aan wie het programma beheert.',
    en: 'You see this secret now, and not again. Give it only to whoever runs the program.',
  },
  new: { nl: 'Programma toevoegen', en: 'Add a program' },
  name: { nl: 'Naam', en: 'Name' },
  role: { nl: 'Handelt als', en: 'Acts as' },
  council: { nl: 'Van welke adviesraad?', en: 'Of which council?' },
  scopes: { nl: 'Wat mag het?', en: 'What may it do?' },
  proof: { nl: 'Hoe laat het zien dat het dit programma is?', en: 'How does it show that it is this program?' },
  proofs: {
    secret: { nl: 'Met een geheim dat u hierna krijgt', en: 'With a secret that you get next' },
    keys: { nl: 'Met eigen sleutels (private_key_jwt)', en: 'With keys of its own (private_key_jwt)' },
  },
  publicKeys: { nl: 'Openbare sleutels', en: 'Public keys' },
  publicKeysHelp: {
    nl: 'Een JWK Set of PEM, zoals wie het programma beheert die geeft. Nooit de geheime sleutel.',
    en: 'A JWK Set or PEM, as whoever runs the program gives it. Never the private key.',
  },
  change: { nl: 'Andere openbare sleutels', en: 'Other public keys' },
  changeHelp: {
    nl: 'Ze komen in de plaats van wat het programma nu gebruikt. Zet er twee in om over te gaan.',
    en: 'They take the place of what the program uses now. Put two in to go over.',
  },
  changeDo: { nl: 'Sleutels bewaren', en: 'Save the keys' },
  changed: { nl: 'De sleutels van {{name}} zijn bewaard.', en: 'The keys of {{name}} are saved.' },
  add: { nl: 'Toevoegen', en: 'Add' },
  added: { nl: '{{name}} is toegevoegd.', en: '{{name}} was added.' },
});
