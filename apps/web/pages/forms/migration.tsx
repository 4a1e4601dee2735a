import { formPage } from '../../action/form-page.tsx';

export default formPage({
  fact: 'TrajectoryMigrated',
  noun: 'migrations',
  chapter: 'advices',
  title: { nl: 'Naar een nieuwere werkwijze overzetten', en: 'Move to a newer way of working' },
  lead: {
    nl: 'Dit dossier loopt volgens de regels van toen het werd geopend. Zet het alleen over als iedereen dat weet.',
    en: 'This dossier follows the rules of when it was opened. Move it only when everybody knows.',
  },
  submit: { nl: 'Overzetten', en: 'Move' },
  done: {
    nl: 'Het dossier loopt nu volgens de nieuwere werkwijze.',
    en: 'The dossier now follows the newer way of working.',
  },
  fields: {
    toDefinition: {
      as: 'choice',
      required: true,
      label: { nl: 'Welke werkwijze?', en: 'Which way of working?' },
      options: (terms) => [
        { value: '3', label: terms('definition.third') },
        { value: '2', label: terms('definition.second') },
      ],
    },
    reason: {
      as: 'text',
      rows: 4,
      required: true,
      label: { nl: 'Waarom wordt het overgezet?', en: 'Why is it moved?' },
      description: { nl: 'Dit blijft zichtbaar in het dossier.', en: 'This stays visible in the dossier.' },
    },
  },
  body: ({ toDefinition, reason }) => ({ toDefinition: Number(toDefinition), reason }),
});
