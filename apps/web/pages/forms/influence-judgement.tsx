import { RECOGNITIONS } from '#vocabulary';
import { formPage } from '../../action/form-page.tsx';

export default formPage({
  fact: 'InfluenceJudged',
  noun: 'influence-judgements',
  chapter: 'advices',
  title: { nl: 'Herkent u de doorwerking?', en: 'Do you recognise the influence?' },
  lead: {
    nl: 'De gemeente heeft aangewezen wat er met een punt gebeurde. Zeg of u dat herkent. Beide staan naast elkaar, voor iedereen te lezen.',
    en: 'The municipality showed what happened to a point. Say whether you recognise that. Both stand side by side, for everybody to read.',
  },
  which: { nl: 'Over welk punt?', en: 'About which point?' },
  submit: { nl: 'Oordeel geven', en: 'Give your view' },
  done: { nl: 'Uw oordeel staat bij het punt.', en: 'Your view stands beside the point.' },
  fields: {
    recognised: {
      as: 'choice',
      required: true,
      options: (terms) => RECOGNITIONS.map((value) => ({ value, label: terms(`recognised.${value}`) })),
      label: { nl: 'Herkent u dit?', en: 'Do you recognise this?' },
    },
    comment: {
      as: 'text',
      rows: 4,
      label: { nl: 'Toelichting', en: 'Comment' },
      description: { nl: 'Wat ziet u er wel of niet van terug?', en: 'What do you see of it, or not?' },
    },
  },
});
