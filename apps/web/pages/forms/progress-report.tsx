import { PROGRESS_STATES } from '#vocabulary';
import { formPage } from '../../action/form-page.tsx';

export default formPage({
  fact: 'ProgressReported',
  noun: 'progress-reports',
  chapter: 'advices',
  title: { nl: 'Voortgang melden', en: 'Report progress' },
  lead: {
    nl: 'Hoever is wat u hebt geantwoord? U kunt dit zo vaak melden als u wilt; alles blijft te lezen.',
    en: 'How far is what you answered? You can report this as often as you like; all of it stays readable.',
  },
  names: ['authority', 'recommendation'],
  which: { nl: 'Over welk antwoord?', en: 'About which answer?' },
  submit: { nl: 'Voortgang melden', en: 'Report progress' },
  done: { nl: 'De voortgang is gemeld.', en: 'The progress has been reported.' },
  fields: {
    state: {
      as: 'choice',
      required: true,
      options: (terms) => PROGRESS_STATES.map((value) => ({ value, label: terms(`progress.${value}`) })),
      label: { nl: 'Hoever is het?', en: 'How far is it?' },
    },
    note: {
      as: 'text',
      rows: 4,
      label: { nl: 'Toelichting', en: 'Note' },
      description: { nl: 'Is het gestopt? Zeg dan waarom.', en: 'Was it stopped? Then say why.' },
    },
  },
});
