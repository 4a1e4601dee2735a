import { Button, Select, SelectOption, Textbox } from '@utrecht/component-library-react';
import { useId, useState } from 'react';
import { Refused } from '../../../../api/problem.ts';
import { useStandardTexts, useTextChange } from '../../../../api/standard-texts.ts';
import { useShared } from '../../../../texts/shared.ts';
import { Link } from '../../../../ui/link.tsx';
import { useTexts } from './texts.ts';

interface ToolsProps {
  /** What is typed now. */
  readonly value: string;
  readonly insert: (text: string) => void;
}

/** A title to begin with: how the text begins, up to a word. */
const LONGEST = 50;
const titleOf = (text: string): string => {
  const line = text.trim().split(/[\r\n]/)[0] ?? '';
  if (line.length <= LONGEST) return line;
  const word = line.lastIndexOf(' ', LONGEST);
  return line.slice(0, word > 0 ? word : LONGEST);
};

/** Keeps what is typed under a name. It is no form of its own: it stands in one. */
function Keeping({ value, done }: { value: string; done: (title?: string) => void }) {
  const t = useTexts();
  const shared = useShared();
  const id = useId();
  const [title, setTitle] = useState(titleOf(value));
  const { mutateAsync, error, isPending } = useTextChange();
  const keep = async () => {
    if (isPending) return;
    try {
      await mutateAsync({ method: 'POST', body: { title, text: value } });
      done(title);
    } catch (failure) {
      // The mutation holds it, and it is shown at the field.
      if (!(failure instanceof Error)) throw failure;
    }
  };
  const wrong = error instanceof Refused ? error.problem.detail : error ? shared('form.unreachable') : undefined;
  return (
    <div className="utrecht-form-field dw-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {t('name')}
      </label>
      {wrong !== undefined && (
        <div id={`${id}-e`} role="alert" className="utrecht-form-field-error-message dw-field__error">
          {wrong}
        </div>
      )}
      <Textbox
        id={id}
        value={title}
        invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-e`}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void keep();
        }}
      />
      <div className="dw-row">
        <Button
          appearance="secondary-action-button"
          disabled={title.trim() === ''}
          aria-disabled={isPending}
          onClick={() => void keep()}
        >
          {t('save')}
        </Button>
        <Button appearance="subtle-button" onClick={() => done()}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

/** Beside a reason: a text of one's own that is put in where the caret stands, and what is typed kept as one. */
export function StandardTexts({ value, insert }: ToolsProps) {
  const t = useTexts();
  const texts = useStandardTexts();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const [isKeeping, setKeeping] = useState(false);
  const [kept, setKept] = useState<string>();
  const text = texts.find((one) => one.id === chosen) ?? texts[0];
  return (
    <details className="dw-details dw-no-print">
      <summary>
        <span className="dw-details__name">{t('open')}</span>
      </summary>
      <div className="dw-details__body dw-stack dw-stack--tight">
        {text ? (
          <div className="dw-row">
            <label className="utrecht-form-label" htmlFor={id}>
              {t('which')}
            </label>
            <Select id={id} value={text.id} onChange={(event) => setChosen(event.target.value)}>
              {texts.map((one) => (
                <SelectOption key={one.id} value={one.id}>
                  {one.title}
                </SelectOption>
              ))}
            </Select>
            <Button appearance="secondary-action-button" onClick={() => insert(text.text)}>
              {t('insert')}
            </Button>
          </div>
        ) : (
          <p className="utrecht-paragraph">{t('none')}</p>
        )}
        {isKeeping ? (
          <Keeping
            value={value}
            done={(title) => {
              setKeeping(false);
              setKept(title);
            }}
          />
        ) : (
          value.trim() !== '' && (
            <div>
              <Button appearance="subtle-button" onClick={() => setKeeping(true)}>
                {t('keep')}
              </Button>
            </div>
          )
        )}
        <p className="utrecht-paragraph dw-small" role="status">
          {kept !== undefined && t('kept', { title: kept })}
        </p>
        {texts.length > 0 && (
          <p className="utrecht-paragraph">
            <Link to="/standaardteksten">{t('all')}</Link>
          </p>
        )}
      </div>
    </details>
  );
}
