import { formPage } from '../../action/form-page.tsx';

export default formPage({
  fact: 'TrajectoryClosed',
  noun: 'closures',
  chapter: 'decisions',
  title: { nl: 'Dossier afsluiten zonder doorwerking', en: 'Close the dossier unfinished' },
  lead: {
    nl: 'Sluit het dossier terwijl het niet af is. Wat niet is beantwoord, blijft voor altijd zo in het register staan. Is alles beantwoord en te zien? Laat dan de wethouder de doorwerking publiceren.',
    en: 'Close the dossier while it is not finished. What was not answered stays so in the register for ever. Is everything answered and visible? Then let the alderman publish the influence.',
  },
  submit: { nl: 'Dossier afsluiten', en: 'Close dossier' },
  done: { nl: 'Het dossier is afgesloten.', en: 'The dossier has been closed.' },
  fields: {
    outcome: {
      as: 'text',
      rows: 4,
      required: true,
      label: { nl: 'Hoe eindigde het?', en: 'How did it end?' },
      description: {
        nl: 'Wat is er uiteindelijk gebeurd met het voorstel?',
        en: 'What finally happened to the proposal?',
      },
    },
    reason: {
      as: 'text',
      rows: 4,
      required: true,
      label: { nl: 'Waarom wordt het zo afgesloten?', en: 'Why is it closed like this?' },
      description: {
        nl: 'Dit leest iedereen die het dossier opent.',
        en: 'Everybody who opens the dossier reads this.',
      },
    },
  },
});
