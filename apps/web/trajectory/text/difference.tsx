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

/** All words of before and after in one text, in reading order. */
function Together({ words }: { words: Words }) {
  return words.map(({ how, text }, i) =>
    how === 'gone' ? (
      <del key={i}>{text}</del>
    ) : how === 'new' ? (
      <ins key={i}>{text}</ins>
    ) : (
      <span key={i}>{text}</span>
    ),
  );
}

/** The words of one side, with those that the other does not have. */
export function Side({ words, of }: { words: Words; of: 'gone' | 'new' }) {
  return words.map(({ how, text, was = text }, i) => {
    if (how === 'same') return <span key={i}>{of === 'gone' ? was : text}</span>;
    if (how !== of) return null;
    return of === 'gone' ? <del key={i}>{text}</del> : <ins key={i}>{text}</ins>;
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
  if (!words) return <p className="utrecht-paragraph dw-prose">{(after ?? before)?.text.trim()}</p>;
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
