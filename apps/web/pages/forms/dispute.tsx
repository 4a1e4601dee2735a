import { formPage } from '../../action/form-page.tsx';
import { DisputeAgreed } from '../../trajectory/agreed.tsx';

export default formPage({
  fact: 'DisputeRaised',
  noun: 'disputes',
  chapter: 'disputes',
  title: { nl: 'Geschil melden', en: 'Raise a dispute' },
  lead: {
    nl: 'Zijn de afspraken niet nagekomen? Meld het hier. Het blijft zichtbaar tot het is afgerond, en ook daarna.',
    en: 'Were the agreements not kept? Say so here. It stays visible until it is settled, and afterwards.',
  },
  which: { nl: 'Namens welke adviesraad?', en: 'For which council?' },
  submit: { nl: 'Geschil melden', en: 'Raise dispute' },
  done: { nl: 'Het geschil is gemeld.', en: 'The dispute has been raised.' },
  fields: {
    ground: {
      as: 'text',
      rows: 6,
      required: true,
      label: { nl: 'Wat is er niet gegaan zoals afgesproken?', en: 'What did not go as agreed?' },
      description: {
        nl: 'Noem de afspraak, en wat er in plaats daarvan gebeurde.',
        en: 'Name the agreement, and what happened instead.',
      },
    },
  },
  beside: { under: 'ground', Said: ({ work }) => <DisputeAgreed trajectory={work.trajectory} /> },
});
