import { Button, Textarea } from '@utrecht/component-library-react';
import { useId, useState } from 'react';
import * as api from '../api/advice-drafts.ts';
import type { DraftComment } from '../api/advice-drafts.ts';
import { Frame } from '../form/field.tsx';
import { useDates } from '../texts/dates.ts';
import { Badge } from '../ui/badge.tsx';
import { useShownDraft } from './context.ts';
import { usePersonName } from './people.ts';
import { useTexts } from './texts.ts';
import { ChoosePerson, useWork } from './working.tsx';

/** Each person once, whichever of the councils they act for. */
export function usePeople() {
  const { draft } = useShownDraft();
  return [...new Map(draft?.members.map((member) => [member.id, member])).values()];
}

export const isAskedOf =
  (person: string) =>
  ({ asked, settled }: DraftComment): boolean =>
    asked === person && !settled;

function Comment({ said }: { said: DraftComment }) {
  const t = useTexts();
  const { dayOf, time } = useDates();
  const { act, me } = useShownDraft();
  const nameOf = usePersonName();
  const { busy, run, problems } = useWork();
  const { id, text, by, at, asked, settled } = said;
  const when = `${dayOf(at)} ${time(new Date(at))}`;
  const of = (what: string) => t('comments.of', { what, text });
  return (
    <li className="dw-stack dw-stack--tight">
      <p className="utrecht-paragraph dw-small dw-muted dw-row">
        <span>{t('comments.at', { who: nameOf(by), when })}</span>
        {asked !== undefined && <span>{t('comments.asked', { who: nameOf(asked) })}</span>}
        {settled && <Badge tone="positive">{t('comments.settled')}</Badge>}
      </p>
      <p className="utrecht-paragraph dw-prose" lang="nl">
        {text}
      </p>
      <div className="dw-row">
        <Button
          appearance="subtle-button"
          aria-disabled={busy}
          aria-label={of(settled ? t('comments.reopen') : t('comments.settle'))}
          onClick={() => run(() => act((draft) => api.settleComment(draft, id, !settled)))}
        >
          {settled ? t('comments.reopen') : t('comments.settle')}
        </Button>
        {by === me && (
          <Button
            appearance="subtle-button"
            aria-disabled={busy}
            aria-label={of(t('comments.remove'))}
            onClick={() => run(() => act((draft) => api.removeComment(draft, id)))}
          >
            {t('comments.remove')}
          </Button>
        )}
      </div>
      {problems}
    </li>
  );
}

interface CommentsProps {
  readonly comments: readonly DraftComment[];
  /** Where a new one is placed; undefined for the whole. */
  readonly part: string | undefined;
  /** What they are about: "Punt 3". */
  readonly about: string;
  /** Nothing beside them says what they are about. */
  readonly apart?: boolean;
}

/** What was said of a part, and the place to say more. */
export function Comments({ comments, part, about, apart = false }: CommentsProps) {
  const t = useTexts();
  const id = useId();
  const { act, me } = useShownDraft();
  const people = usePeople();
  const { busy, run, problems } = useWork();
  const [text, setText] = useState('');
  const [asked, ask] = useState('');
  const open = comments.filter(({ settled }) => !settled).length;
  const place = () => {
    if (text.trim() === '') return;
    const said = { text, ...(part !== undefined && { part }), ...(asked !== '' && { asked }) };
    run(
      () => act((draft) => api.comment(draft, said)),
      () => {
        setText('');
        ask('');
      },
    );
  };
  return (
    // What is asked of whoever looks stands open.
    <details className="dw-more" open={comments.some((one) => isAskedOf(me)(one)) || undefined}>
      <summary>
        {open > 0
          ? t('comments.countOpen', { open })
          : comments.length > 0
            ? t('comments.count', { count: comments.length })
            : t('comments.title')}
        <span className={apart ? undefined : 'dw-hidden'}>{`: ${about}`}</span>
      </summary>
      <div className="dw-stack">
        {comments.length > 0 && (
          <ul className="dw-list dw-stack">
            {comments.map((said) => (
              <Comment key={said.id} said={said} />
            ))}
          </ul>
        )}
        {problems}
        <Frame id={id} label={t('comments.label', { what: about })} required errors={[]}>
          <Textarea id={id} rows={2} value={text} onChange={(event) => setText(event.target.value)} />
        </Frame>
        {people.length > 1 && (
          <ChoosePerson
            label={t('comments.ask')}
            value={asked}
            none={t('comments.noOne')}
            options={people}
            onChoose={ask}
          />
        )}
        <div>
          <Button appearance="secondary-action-button" aria-disabled={busy} onClick={place}>
            {t('comments.place')}
          </Button>
        </div>
      </div>
    </details>
  );
}
