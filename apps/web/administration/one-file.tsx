import { Button } from '@utrecht/component-library-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useAdministers } from '../api/session.ts';
import { Frame } from '../form/field.tsx';
import { FormProblems } from '../form/problems.tsx';
import { useChange } from './queries.ts';

type Stands = 'busy' | 'kept' | 'removed';

interface OneFileProps {
  readonly municipality: string;
  /** Under the municipality. */
  readonly path: string;
  /** Endings of names, as a browser asks them. */
  readonly accept: string;
  readonly label: string;
  readonly about: string;
  readonly required?: boolean;
  /** How it stands with what was asked last. */
  readonly said: Readonly<Record<Stands, string>>;
  /** What takes it away, where there is one. */
  readonly remove: string | undefined;
  /** What there is. */
  readonly children: ReactNode;
}

/** One file that a municipality has: kept and taken away at once by its administrator, apart from its other settings. */
export function OneFile(props: OneFileProps) {
  const { municipality, path, accept, label, about, required = false, said, remove, children } = props;
  const mayChange = useAdministers(municipality);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { mutateAsync } = useChange(municipality);
  const [stands, setStands] = useState<Stands>();
  const [error, setError] = useState<Error | null>(null);
  const work = async (done: 'kept' | 'removed', change: Parameters<typeof mutateAsync>[0]) => {
    setStands('busy');
    setError(null);
    try {
      await mutateAsync(change);
      setStands(done);
    } catch (failure) {
      if (!(failure instanceof Error)) throw failure;
      setStands(undefined);
      setError(failure);
    }
    input.current?.focus();
  };
  return (
    <>
      <FormProblems error={error} />
      {children}
      {mayChange && (
        <div className="dw-form">
          <Frame id={id} label={label} description={about} errors={[]} required={required}>
            <input
              id={id}
              ref={input}
              type="file"
              accept={accept}
              aria-describedby={`${id}-d`}
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                if (file) void work('kept', { method: 'PUT', path, file });
                target.value = '';
              }}
            />
            <span role="status">{stands !== undefined && said[stands]}</span>
          </Frame>
          {remove !== undefined && (
            <div>
              <Button
                appearance="secondary-action-button"
                onClick={() => void work('removed', { method: 'DELETE', path })}
              >
                {remove}
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}
