import type { InfluenceView, TrajectoryView } from '#projections';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { nameIn, numbersIn } from '../names.ts';
import type { Part } from './fields.ts';

const useTexts = textsOf({
  advice: { nl: 'Advies van {{who}}, {{date}}', en: 'Advice of {{who}}, {{date}}' },
  request: { nl: 'Aanvraag aan {{who}}, {{date}}', en: 'Request to {{who}}, {{date}}' },
  point: { nl: '{{point}} van {{who}}: {{text}}', en: '{{point}} of {{who}}: {{text}}' },
});

const LONGEST = 90;
export const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text);

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a dossier has of each kind of part, as people call it; what was traced and promised only where that was asked. */
export function useParts(trajectory: Omit<TrajectoryView, 'corrected'>, influence?: InfluenceView) {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  const nameOf = nameIn(trajectory);
  const numbers = numbersIn(trajectory);
  const named = ({ id, name }: { id: string; name: string }): Option => ({ value: id, label: name });
  const said = ({ id, text }: { id: string; text: string }): Option => ({ value: id, label: short(text) });
  const points = () =>
    trajectory.advices.flatMap(({ council, recommendations }) =>
      recommendations.map(({ id, question, text }) => {
        const point = terms(question ? 'question' : 'recommendation', { number: numbers.get(id) ?? 0 });
        return { value: id, label: t('point', { point, who: nameOf(council), text: short(text) }) };
      }),
    );
  const promised = () =>
    (influence?.recommendations ?? []).flatMap(({ answers }) => answers.flatMap(({ commitments = [] }) => commitments));
  const options: { readonly [P in Part]: () => readonly Option[] } = {
    council: () => trajectory.councils.map(named),
    authority: () => trajectory.authorities.map(named),
    advice: () =>
      trajectory.advices.map(({ id, council, on }) => ({
        value: id,
        label: t('advice', { who: nameOf(council), date: date(on) }),
      })),
    request: () =>
      trajectory.requests.map(({ id, council, requestedOn }) => ({
        value: id,
        label: t('request', { who: nameOf(council), date: date(requestedOn) }),
      })),
    recommendation: points,
    finding: () => (influence?.findings ?? []).map(said),
    commitment: () => promised().map(said),
    information: () => trajectory.information.map(({ id, question }) => said({ id, text: question ?? id })),
  };
  return {
    optionsOf: (part: Part) => options[part](),
    /** What it is called; its id where the dossier does not tell of it. */
    nameOf: (part: Part, id: string) => options[part]().find(({ value }) => value === id)?.label ?? id,
  };
}
