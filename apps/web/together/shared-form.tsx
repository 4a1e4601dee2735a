import { useMemo, type FocusEvent } from 'react';
import type { SharedForm } from '../action/form.tsx';
import type { AdviceDraftHead, OfDraft } from '../api/advice-drafts.ts';
import type { TrajectoryAnswer } from '../api/answers.ts';
import { refusedHere } from '../api/problem.ts';
import { useSession } from '../api/session.ts';
import type { FormState } from '../form/use-form.ts';
import { Agreement, Decided } from './agreement.tsx';
import { CurrentDraft } from './context.ts';
import { PartConflict } from './part-panel.tsx';
import { Missing } from './missing.tsx';
import { OverNotice } from './over.tsx';
import { isField } from './parts.ts';
import type { Shape } from './shape.ts';
import { useTexts } from './texts.ts';
import { OnTheWhole, TogetherTop } from './top.tsx';
import { useTogether } from './use-together.ts';

interface Sharing<Values> {
  readonly trajectory: TrajectoryAnswer;
  readonly of: OfDraft;
  readonly shape: Shape<Values>;
  readonly name: string;
  readonly drafts: readonly AdviceDraftHead[];
  /** Which version of the text advice was asked on. */
  readonly upon?: number | undefined;
  /** Whether who is signed in may send it too. */
  readonly sends: boolean;
  /** What a part is called, where it is not a point of an advice. */
  readonly called?: ((part: string) => string | undefined) | undefined;
}

const partAt = (target: EventTarget & Element): string | undefined => {
  const within =
    target.closest('[data-part]') ?? target.closest('.dw-rows__row, .dw-beside__row')?.querySelector('[data-part]');
  return within?.getAttribute('data-part') ?? undefined;
};

/** A form for the people of a council: one draft, which all of them fill in. */
export function useSharedForm<Values extends object>(
  form: FormState<Values>,
  { trajectory, of, shape, name, drafts, upon, sends, called }: Sharing<Values>,
): SharedForm {
  const t = useTexts();
  const me = useSession()?.person.id ?? '';
  const together = useTogether(form, shape, name, of, drafts);
  const { draft, conflicts, present, choose, act, over } = together;
  const shown = useMemo(
    () => ({ draft, conflicts, present, choose, act, kind: of.kind, trajectory, me, called }),
    [draft, conflicts, present, choose, act, of.kind, trajectory, me, called],
  );
  const mine = shape.partsOf(form.values);
  const others = [...conflicts.keys()].filter((part) => part !== 'verdict' && isField(part));
  // A point that another took away while it was changed here still has its row, and what is asked of it stands there.
  return {
    read: (
      <CurrentDraft value={shown}>
        <Decided />
      </CurrentDraft>
    ),
    over: over && (
      <CurrentDraft value={shown}>
        <OverNotice together={together} />
      </CurrentDraft>
    ),
    sends: sends && draft?.sent === undefined,
    placeOf: (place) => {
      const [, list, row, rest = ''] = /^(\w+)\[(\d+)\](.*)$/su.exec(place) ?? [];
      return list === shape.rows ? `${list}[${together.rowOf(Number(row))}]${rest}` : place;
    },
    send: async (validateOnly) => {
      if (conflicts.size > 0) throw refusedHere({ place: shape.rows, detail: t('conflict.first') });
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
            <div key={part} id={`deel-${part}`}>
              <PartConflict part={part} mine={mine.get(part)} />
            </div>
          ))}
          {fields}
          <OnTheWhole />
          <Agreement />
          <Missing sends={sends} />
        </div>
      </CurrentDraft>
    ),
  };
}
