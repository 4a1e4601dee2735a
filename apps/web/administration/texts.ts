import { textsOf } from '../texts/texts-of.ts';

export const useAdministration = textsOf({
  title: { nl: 'Beheer', en: 'Administration' },
  members: { nl: 'Mensen', en: 'People' },
  steps: { nl: 'Naar alle stappen', en: 'To all steps' },
  roles: {
    label: { nl: 'Wat doet deze persoon hier?', en: 'What does this person do here?' },
    what: { nl: 'Rol', en: 'Role' },
    role: { nl: 'Rol {{number}}', en: 'Role {{number}}' },
    council: { nl: 'Voor welke adviesraad?', en: 'For which council?' },
    function: { nl: 'Functie in de adviesraad', en: 'Function in the council' },
    functionHelp: {
      nl: 'De voorzitter en de secretaris versturen namens de raad. Een lid schrijft mee.',
      en: 'The chair and the secretary send on behalf of the council. A member writes along.',
    },
    narrowed: { nl: 'Alleen voor een deel, of voor een tijd', en: 'For a part only, or for a time' },
    portfolios: { nl: 'Alleen deze portefeuilles', en: 'These portfolios only' },
    portfoliosHelp: {
      nl: 'Eén per regel, zoals ze in de dossiers heten. Leeg betekent: alle.',
      en: 'One on each line, as dossiers name them. Empty means: all.',
    },
    dossiers: { nl: 'Alleen deze dossiers', en: 'These dossiers only' },
    dossiersHelp: {
      nl: 'Eén per regel: het laatste deel van het adres van het dossier. Deze persoon leest wel alle dossiers van de gemeente.',
      en: 'One on each line: the last part of the address of the dossier. They do read all dossiers of the municipality.',
    },
    from: { nl: 'Eerste dag', en: 'First day' },
    fromHelp: { nl: 'Leeg betekent: vanaf nu.', en: 'Empty means: from now on.' },
    until: { nl: 'Laatste dag', en: 'Last day' },
    untilHelp: { nl: 'Leeg betekent: tot u het beëindigt.', en: 'Empty means: until you end it.' },
    since: { nl: 'sinds {{day}}', en: 'since {{day}}' },
    begins: { nl: 'begint op {{day}}', en: 'begins on {{day}}' },
    ends: { nl: 'tot en met {{day}}', en: 'until {{day}}' },
    ended: { nl: 'was tot en met {{day}}', en: 'was until {{day}}' },
  },
  function: {
    chair: { nl: 'Voorzitter', en: 'Chair' },
    secretary: { nl: 'Secretaris', en: 'Secretary' },
    member: { nl: 'Lid', en: 'Member' },
  },
  mail: { nl: 'E-mailadres', en: 'Mail address' },
  mailHelp: {
    nl: 'Hierheen stuurt deze gemeente berichten. Het mag leeg blijven.',
    en: 'This municipality sends messages here. It may be left empty.',
  },
});
