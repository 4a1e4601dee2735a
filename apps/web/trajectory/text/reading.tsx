import { sentencesIn, shown } from '#text';
import type { InfluenceView, TrajectoryView } from '#projections';
import { Fragment, type ReactNode } from 'react';
import type { TextAnswer, TextPassage } from '../../api/answers.ts';
import { AdvisedHere, AdvisedOnGone, type AdvisedProps } from './advised.tsx';
import { Causes, type CausesProps } from './causes.tsx';
import { useTextTexts } from './texts.ts';
import '../trajectory.css';

/** Where in the text that stands there now something is new: from and to, in order. */
function newIn({ words = [] }: TextPassage): readonly (readonly [from: number, to: number])[] {
  let at = 0;
  return words.flatMap(({ how, text }) => {
    if (how === 'gone') return [];
    const from = at;
    at += text.length;
    return how === 'new' && text.trim() !== '' ? [[from, at] as const] : [];
  });
}

interface SentencesProps {
  readonly passage: TextPassage;
  readonly text: string;
}

/** Each sentence with an address of its own; those that owe something to somebody stand out. */
function Sentences({ passage, text }: SentencesProps) {
  const changed = newIn(passage);
  const owes = passage.causes.length > 0;
  let at = 0;
  return sentencesIn(text).map((sentence, i) => {
    const [from, to] = [at, at + sentence.length];
    at = to;
    const isNew = owes && changed.some(([begin, end]) => begin < to && end > from);
    return (
      <span key={i} id={`${passage.trail}-zin-${i + 1}`}>
        {isNew ? <mark>{shown(sentence.trimEnd(), text)}</mark> : shown(sentence.trimEnd(), text)}
        {sentence.slice(sentence.trimEnd().length)}
      </span>
    );
  });
}

const hasBeside = ({ causes, advised, unexplained }: TextPassage) =>
  causes.length > 0 || advised !== undefined || unexplained === true;

/** What can be pointed at in an article, sentence by sentence: an address of each to pass on. */
function SentenceLinks({ of, where }: { of: readonly TextPassage[]; where: string }) {
  const t = useTextTexts();
  const sentences = of.flatMap(({ trail, kind, after }) =>
    after && kind !== 'article' && kind !== 'division'
      ? sentencesIn(after.text.trimEnd()).map((sentence, i) => [`${trail}-zin-${i + 1}`, sentence.trim()] as const)
      : [],
  );
  if (sentences.length === 0) return null;
  return (
    <details className="dw-more dw-no-print">
      <summary>{t('sentences', { where })}</summary>
      <ul className="dw-bullets" lang="nl">
        {sentences.map(([id, sentence]) => (
          <li key={id}>
            <a className="utrecht-link" href={`#${id}`}>
              {shown(sentence)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ReadingProps {
  readonly trajectory: TrajectoryView;
  readonly findings: InfluenceView['findings'];
  readonly text: Pick<TextAnswer, 'passages' | 'advised'>;
  readonly pointLink: CausesProps['pointLink'];
  /** The link to a passage, by its number or its beginning. */
  readonly linkTo: (trail: string, text: string) => ReactNode;
}

/** The text as it stands, and beside each passage who advised on it, and what it owes to whom. */
export function Reading({ trajectory, findings, text: { passages, advised }, pointLink, linkTo }: ReadingProps) {
  const t = useTextTexts();
  const told: AdvisedProps = { trajectory, advised, pointLink };
  const read = passages.map((passage) => {
    const { trail, kind, after, causes, unexplained } = passage;
    if (!after) return null;
    if (kind === 'article' || kind === 'division') {
      const Heading = passage.under === undefined ? 'h2' : 'h3';
      return (
        <Fragment key={trail}>
          <Heading id={trail} className="utrecht-heading-4" lang="nl">
            {linkTo(trail, shown(after.text.trim()))}
          </Heading>
          <AdvisedHere {...told} passage={passage} />
          <SentenceLinks of={passages.filter(({ under }) => under === trail)} where={shown(after.text.trim())} />
        </Fragment>
      );
    }
    return (
      <div key={trail} id={trail} className={hasBeside(passage) ? 'dw-sides' : undefined}>
        <p className="utrecht-paragraph dw-prose" lang="nl">
          <Sentences passage={passage} text={after.text.trimEnd()} />
        </p>
        {hasBeside(passage) && (
          <div>
            <AdvisedHere {...told} passage={passage} />
            {causes.length > 0 && (
              <p className="utrecht-paragraph dw-small">
                {t('owes')}
                <Causes {...{ trajectory, findings, causes, pointLink }} />
              </p>
            )}
            {unexplained && (
              <p className="utrecht-paragraph dw-small">{t(causes.length > 0 ? 'alsoSilent' : 'silent')}</p>
            )}
          </div>
        )}
      </div>
    );
  });
  return (
    <>
      {read}
      <AdvisedOnGone {...told} />
    </>
  );
}
