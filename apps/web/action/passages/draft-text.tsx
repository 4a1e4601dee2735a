import { Button, Select, SelectOption } from '@utrecht/component-library-react';
import { useId, useMemo, useState, type ReactNode, type RefObject } from 'react';
import type { TrajectoryAnswer } from '../../api/answers.ts';
import { placeOf } from '#text';
import { usePlaceName } from '../../trajectory/place-name.ts';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { quoteOf, readable, sentencesOf, underHeadings, versionsIn, type Quote, type Readable } from './quote.ts';
import { usePassageTexts } from './texts.ts';
import './passages.css';

interface PickProps {
  readonly read: Readable;
  /** By passage: the points that are about something in it. */
  readonly about: ReadonlyMap<number, readonly string[]>;
  readonly pick: (quote: Quote) => void;
}

/** What a point is about, said where it stands. */
function Points({ about, of, said }: { about: PickProps['about']; of: readonly number[]; said: 'points' | 'short' }) {
  const t = usePassageTexts();
  const { list } = useDates();
  const numbers = [...new Set(of.flatMap((i) => about.get(i) ?? []))];
  if (numbers.length === 0) return null;
  return <span className="dw-small dw-muted">{t(said, { numbers: list(numbers) })}</span>;
}

/** The sentences of a passage, each to be chosen, and all of it where that is more than one. */
function Passage({ i, ...props }: PickProps & { i: number }) {
  const { read, about } = props;
  const t = usePassageTexts();
  const nameOf = usePlaceName();
  const passage = read.passages[i];
  if (!passage) return null;
  const sentences = sentencesOf(passage);
  const hasParts = read.passages.some(({ parent }) => parent === i);
  const isPart = passage.kind === 'paragraph' || passage.kind === 'item';
  return (
    <li className="dw-pick">
      {sentences.map((sentence, nth) => (
        <Choose key={nth} {...props} i={i} words={sentence} className="dw-pick__sentence">
          {sentence}
        </Choose>
      ))}
      {(sentences.length > 1 || hasParts) && isPart && (
        <Choose {...props} i={i}>
          {t('part', { place: nameOf(placeOf(read.passages, i)) })}
        </Choose>
      )}
      <Points about={about} of={[i]} said="points" />
    </li>
  );
}

interface ChooseProps extends PickProps {
  readonly i: number;
  readonly words?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

function Choose({ read, pick, i, words, className, children }: ChooseProps) {
  const t = usePassageTexts();
  const [isSeveral, setSeveral] = useState(false);
  const choose = () => {
    const quote = quoteOf(read, i, words);
    setSeveral(quote === undefined);
    if (quote) pick(quote);
  };
  return (
    <>
      {className === undefined ? (
        <div>
          <Button appearance="subtle-button" onClick={choose}>
            {children}
          </Button>
        </div>
      ) : (
        <button type="button" lang="nl" className={className} onClick={choose}>
          {children}
        </button>
      )}
      {isSeveral && (
        <p className="utrecht-paragraph" role="status">
          {t('several')}
        </p>
      )}
    </>
  );
}

interface DraftTextProps {
  readonly drafts: TrajectoryAnswer['drafts'];
  /** The version that advice is asked on. */
  readonly asked: number | undefined;
  /** What each point is called, and what it is about. */
  readonly points: readonly { readonly called: string; readonly passage: Quote | undefined }[];
  /** The point for which it is chosen; without one for a next point. */
  readonly choosing: string | undefined;
  readonly pick: (quote: Quote) => void;
  readonly summary: RefObject<HTMLElement | null>;
}

// Beside the points there is room for it; above them it would stand in the way.
const isWide = () => window.matchMedia('(width >= 64rem)').matches;

/** The text that advice is given on, to be read and chosen from. */
export function DraftText({ drafts, asked, points, choosing, pick, summary }: DraftTextProps) {
  const t = usePassageTexts();
  const terms = useTerms();
  const id = useId();
  const versions = versionsIn(drafts);
  const [version, setVersion] = useState(asked !== undefined && versions.includes(asked) ? asked : versions[0]);
  const draft = drafts.findLast((one) => one.version === version && one.text !== undefined);
  const read = useMemo(() => draft && readable(draft), [draft]);
  const [open, setOpen] = useState(isWide);
  if (!read) return null;
  const about = new Map<number, string[]>();
  for (const { passage, called } of points) {
    const found = passage && passage.version === version ? read.find(passage) : 'nowhere';
    if (typeof found !== 'string') for (const i of found) about.set(i, [...(about.get(i) ?? []), called]);
  }
  const groups = underHeadings(read);
  const props = { read, about, pick };
  const versionName = terms('version', { version: read.version });
  return (
    <details className="dw-details dw-draft" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary ref={summary}>
        <span className="dw-details__name">{t('title', { version: versionName.toLowerCase() })}</span>
      </summary>
      <div className="dw-details__body dw-stack dw-stack--tight">
        <p className="utrecht-paragraph" role="status">
          {choosing === undefined ? t('lead') : t('leadFor', { number: choosing })}
        </p>
        {versions.length > 1 && (
          <div className="dw-field">
            <label className="utrecht-form-label" htmlFor={id}>
              {t('version')}
            </label>
            <Select id={id} value={String(version)} onChange={({ target }) => setVersion(Number(target.value))}>
              {versions.map((one) => (
                <SelectOption key={one} value={String(one)}>
                  {terms('version', { version: one })}
                </SelectOption>
              ))}
            </Select>
          </div>
        )}
        {groups.map(({ heading, parts }) => {
          const head = heading === undefined ? undefined : read.passages[heading];
          const title = head?.text.trim() ?? t('start');
          if (parts.length === 0 && head?.kind === 'division') {
            return (
              <p key={heading} className="utrecht-paragraph" lang="nl">
                <strong>{title}</strong>
              </p>
            );
          }
          const all = heading === undefined ? parts : [heading, ...parts];
          return (
            <details key={heading ?? 'start'} className="dw-more" open={groups.length === 1}>
              <summary>
                <span lang={head && 'nl'}>{title}</span>
                <Points about={about} of={all} said="short" />
              </summary>
              <ul className="dw-list dw-stack dw-stack--tight">
                {head?.kind === 'article' && heading !== undefined && (
                  <li>
                    <Choose {...props} i={heading}>
                      {t('whole')}
                      <span className="dw-hidden" lang="nl">{` (${title})`}</span>
                    </Choose>
                  </li>
                )}
                {parts.map((i) => (
                  <Passage key={i} i={i} {...props} />
                ))}
              </ul>
            </details>
          );
        })}
      </div>
    </details>
  );
}
