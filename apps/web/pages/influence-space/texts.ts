import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Invloedsruimte vastleggen', en: 'Set the influence space' },
  lead: {
    nl: 'Vertel de adviesraad eerlijk wat er nog kan veranderen en wat niet. Dan weet iedereen waarover advies zin heeft.',
    en: 'Tell the council honestly what can still change and what cannot. Then everybody knows on what advice makes sense.',
  },
  submit: { nl: 'Vastleggen', en: 'Record' },
  back: { nl: 'Terug zonder vast te leggen', en: 'Back without recording' },
  done: { nl: 'De invloedsruimte is vastgelegd.', en: 'The influence space has been recorded.' },
  purpose: {
    label: { nl: 'Wat is het doel?', en: 'What is the purpose?' },
    description: { nl: 'In een of twee zinnen, in gewone taal.', en: 'In one or two sentences, in plain language.' },
  },
  open: {
    label: { nl: 'Wat kan nog anders?', en: 'What can still change?' },
    description: {
      nl: 'Noem per regel één punt waarover u advies wilt.',
      en: 'Name one point a line on which you want advice.',
    },
    what: { nl: 'Punt', en: 'Point' },
    row: { nl: 'Punt {{number}}', en: 'Point {{number}}' },
  },
  fixed: {
    label: { nl: 'Wat staat vast?', en: 'What is fixed?' },
    description: { nl: 'Zeg er altijd bij waarom.', en: 'Always say why.' },
    thing: { nl: 'Vast punt', en: 'Fixed point' },
    what: { nl: 'Wat staat vast?', en: 'What is fixed?' },
    why: { nl: 'Waarom?', en: 'Why?' },
  },
  level: { nl: 'Hoe doen mensen mee?', en: 'How do people take part?' },
  date: {
    label: { nl: 'Wanneer is dit bepaald?', en: 'When was this determined?' },
    description: { nl: 'Laat leeg als het vandaag is.', en: 'Leave empty when it is today.' },
  },
  because: {
    label: { nl: 'Waarom verandert de invloedsruimte?', en: 'Why does the influence space change?' },
    description: {
      nl: 'Er was al een invloedsruimte. De oude blijft zichtbaar, met deze uitleg.',
      en: 'There was an influence space already. The old one stays visible, with this explanation.',
    },
  },
});
