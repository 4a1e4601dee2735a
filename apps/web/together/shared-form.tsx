import { useMemo, type FocusEvent } from 'react';
import type { SharedForm } from '../action/form.tsx';
import type { AdviceDraftHead } from '../api/advice-drafts.ts';
import type { TrajectoryAnswer } from '../api/answers.ts';
import { refusedHere } from '../api/problem.ts';
import { useSession } from '../api/session.ts';
import type { FormState } from '../form/use-form.ts';
import { Agreement, Decided } from './agreement.tsx';
import { CurrentDraft } from './context.ts';
import type { OfDraft } from './in-progress.ts';
import { PartConflict } from './part-panel.tsx';
import { isField, partsOf, type AdviceValues } from './parts.ts';
import { useTexts } from './texts.ts';
import { OnTheWhole, TogetherTop } from './top.tsx';
import { useTogether } from './use-together.ts';

interface Sharing {
  readonly trajectory: TrajectoryAnswer;
  readonly of: OfDraft;
  readonly name: string;
  readonly drafts: readonly AdviceDraftHead[];
  /** Which version of the text advice was asked on. */
  readonly upon: number | undefined;
  /** Whether who is signed in may send it too. */
  readonly sends: boolean;
}

const partAt = (target: EventTarget & Element): string | undefined => {
  const within = target.closest('[data-part]') ?? target.closest('.dw-rows__row')?.querySelector('[data-part]');
  return within?.getAttribute('data-part') ?? undefined;
};

/** The form of an advice for the people of its council: one draft, which all of them fill in. */
export function useSharedForm<Values extends AdviceValues>(
  form: FormState<Values>,
  { trajectory, of, name, drafts, upon, sends }: Sharing,
): SharedForm {
  const t = useTexts();
  const me = useSession()?.person.id ?? '';
  const together = useTogether(form, name, of, drafts);
  const { draft, conflicts, present, choose, act } = together;
  const shown = useMemo(
    () => ({ draft, conflicts, present, choose, act, trajectory, me }),
    [draft, conflicts, present, choose, act, trajectory, me],
  );
  const mine = partsOf(form.values);
  const others = [...conflicts.keys()].filter((part) => part !== 'verdict' && isField(part));
  // A point that another took away while it was changed here still has its row, and what is asked of it stands there.
  return {
    read: (
      <CurrentDraft value={shown}>
        <Decided />
      </CurrentDraft>
    ),
    ready: sends && draft?.sent === undefined,
    placeOf: (place) =>
      place.replace(/^recommendations\[(\d+)\]/, (_, n: string) => `recommendations[${together.rowOf(Number(n))}]`),
    send: async (validateOnly) => {
      if (conflicts.size > 0) throw refusedHere({ place: 'recommendations', detail: t('conflict.first') });
      await together.send(validateOnly);
    },
    around: (fields) => (
      <CurrentDraft value={shown}>
        <div
          className="dw-together"
          onFocus={({ target }: FocusEvent<HTMLElement, Element>) => together.at(partAt(target))}
          onBlur={() => together.at(undefined)}
        >
          <TogetherTop together={together} upon={upon} />
          {others.map((part) => (
            <PartConflict key={part} part={part} mine={mine.get(part)} />
          ))}
          {fields}
          <OnTheWhole />
          <Agreement />
          {!sends && <p className="utrecht-paragraph">{t('notSender')}</p>}
        </div>
      </CurrentDraft>
    ),
  };
}
