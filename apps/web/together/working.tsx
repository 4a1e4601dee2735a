import { Select, SelectOption } from '@utrecht/component-library-react';
import { useId, useState } from 'react';
import { FormProblems } from '../form/problems.tsx';
import { Frame } from '../form/field.tsx';

/** Work that somebody begins by a button, which says what went wrong with it. */
export function useWork() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const run = (work: () => Promise<unknown>, done?: () => void) => {
    if (busy) return;
    setBusy(true);
    work()
      .then(
        () => {
          setError(null);
          done?.();
        },
        (failure: unknown) => {
          if (!(failure instanceof Error)) throw failure;
          setError(failure);
        },
      )
      .finally(() => setBusy(false));
  };
  return { busy, run, problems: <FormProblems error={error} /> };
}

interface ChooseProps {
  readonly label: string;
  readonly value: string;
  readonly none: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly disabled?: boolean;
  readonly onChoose: (id: string) => void;
}

/** One of the people of a draft, or none. */
export function ChoosePerson({ label, value, none, options, disabled = false, onChoose }: ChooseProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} required errors={[]}>
      <Select id={id} value={value} disabled={disabled} onChange={(event) => onChoose(event.target.value)}>
        <SelectOption value="">{none}</SelectOption>
        {options.map((one) => (
          <SelectOption key={one.id} value={one.id}>
            {one.name}
          </SelectOption>
        ))}
      </Select>
    </Frame>
  );
}
