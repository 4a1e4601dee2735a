import { textsOf } from '../texts/texts-of.ts';

export const useAdministration = textsOf({
  title: { nl: 'Beheer', en: 'Administration' },
  members: { nl: 'Mensen', en: 'People' },
  roles: {
    label: { nl: 'Wat doet deze persoon hier?', en: 'What does this person do here?' },
    what: { nl: 'Rol', en: 'Role' },
    role: { nl: 'Rol {{number}}', en: 'Role {{number}}' },
    council: { nl: 'Voor welke adviesraad?', en: 'For which council?' },
  },
});
