import { useFormContext } from '../../../form/context.ts';
import { sentencesOf, toggled } from './pieces.ts';
import { useTexts } from './texts.ts';

interface SideProps {
  readonly title: string;
  readonly place: string;
  readonly text: string;
  readonly other: string;
}

/** The sentences of one version, to be picked; the ones that the other version does not have stand out. */
function Side({ title, place, text, other }: SideProps) {
  const t = useTexts();
  const { form } = useFormContext();
  const given = form.get(place);
  const passage = typeof given === 'string' ? given : '';
  const sentences = sentencesOf(text);
  const others = new Set(sentencesOf(other).map((sentence) => sentence.text));
  return (
    <div role="group" aria-label={title}>
      <p className="dw-passage__name">{title}</p>
      <ul className="dw-list dw-pick">
        {sentences.map(({ text: sentence, line }) => (
          <li key={`${line} ${sentence}`}>
            <button
              type="button"
              className={`dw-pick__sentence${others.has(sentence) ? '' : ' dw-pick__sentence--changed'}`}
              aria-pressed={passage.includes(sentence)}
              onClick={() => form.set(place, toggled(passage, sentences, sentence))}
            >
              {sentence}
              {!others.has(sentence) && <span className="dw-hidden">{` (${t('picker.changed')})`}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PickerProps {
  readonly place: `passages[${number}]`;
  readonly before: { readonly name: string; readonly text: string };
  readonly after: { readonly name: string; readonly text: string };
}

/** Two versions beside each other, from which the passage before and after is picked. */
export const Picker = ({ place, before, after }: PickerProps) => (
  <div className="dw-picker">
    <Side title={before.name} place={`${place}.before`} text={before.text} other={after.text} />
    <Side title={after.name} place={`${place}.after`} text={after.text} other={before.text} />
  </div>
);
