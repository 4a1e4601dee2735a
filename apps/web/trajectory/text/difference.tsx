import { shown } from '#text';
import type { TextPassage } from '../../api/answers.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { useTextTexts } from './texts.ts';
import '../trajectory.css';

type Words = NonNullable<TextPassage['words']>;

const TONES: Readonly<Record<TextPassage['how'], Tone>> = {
  same: 'neutral',
  changed: 'info',
  added: 'positive',
  gone: 'warning',
  moved: 'neutral',
};

const wholeOf = (words: Words) => words.map(({ text }) => text).join('');

/** All words of before and after in one text, in reading order. */
function Together({ words }: { words: Words }) {
  const whole = wholeOf(words);
  return words.map(({ how, text }, i) => {
    const said = shown(text, whole);
    return how === 'gone' ? (
      <del key={i}>{said}</del>
    ) : how === 'new' ? (
      <ins key={i}>{said}</ins>
    ) : (
      <span key={i}>{said}</span>
    );
  });
}

/** The words of one side, with those that the other does not have. */
export function Side({ words, of }: { words: Words; of: 'gone' | 'new' }) {
  const whole = wholeOf(words);
  return words.map(({ how, text, was = text }, i) => {
    if (how === 'same') return <span key={i}>{shown(of === 'gone' ? was : text, whole)}</span>;
    if (how !== of) return null;
    const said = shown(text, whole);
    return of === 'gone' ? <del key={i}>{said}</del> : <ins key={i}>{said}</ins>;
  });
}

/** What became of a passage, in a word; its number where that is another now. */
export function How({ passage: { how, moved, renumbered } }: { passage: TextPassage }) {
  const t = useTextTexts();
  return (
    <>
      <Badge tone={TONES[how]}>{t(`how.${how}`)}</Badge>
      {moved && how !== 'moved' && <Badge>{t('alsoMoved')}</Badge>}
      {renumbered && <span className="dw-small dw-muted">{t('renumbered', renumbered)}</span>}
    </>
  );
}

/** A passage with what went and what is new: in one text, or before and after beside each other. */
export function Difference({ passage, apart = false }: { passage: TextPassage; apart?: boolean }) {
  const t = useTextTexts();
  const { words, before, after } = passage;
  if (!words) return <p className="utrecht-paragraph dw-prose">{shown((after ?? before)?.text.trim() ?? '')}</p>;
  if (!apart || !before || !after) {
    return (
      <p className="utrecht-paragraph dw-prose">
        <Together words={words} />
      </p>
    );
  }
  return (
    <div className="dw-passage">
      {(['gone', 'new'] as const).map((of) => (
        <div key={of}>
          <p className="dw-passage__name">{t(of === 'gone' ? 'before' : 'after')}</p>
          <p className="utrecht-paragraph dw-prose">
            <Side words={words} of={of} />
          </p>
        </div>
      ))}
    </div>
  );
}
