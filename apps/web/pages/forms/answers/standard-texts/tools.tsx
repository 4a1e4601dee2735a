import { Button, Select, SelectOption } from '@utrecht/component-library-react';
import { useId, useState } from 'react';
import { useStandardTexts } from '../../../../api/standard-texts.ts';
import { Link } from '../../../../ui/link.tsx';
import { KeepingField, type Keeping } from './keeping.tsx';
import { useTexts } from './texts.ts';

interface ToolsProps {
  /** What is typed now. */
  readonly value: string;
  readonly insert: (text: string) => void;
  readonly keeping: Keeping;
}

/** Beside a reason: a text of one's own that is put in where the caret stands, and what is typed kept as one. */
export function StandardTexts({ value, insert, keeping }: ToolsProps) {
  const t = useTexts();
  const texts = useStandardTexts();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const text = texts.find((one) => one.id === chosen) ?? texts[0];
  const { title, kept, wrong, begin } = keeping;
  return (
    <details className="dw-details dw-no-print" open={wrong === undefined ? undefined : true}>
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
        {title === undefined ? (
          value.trim() !== '' && (
            <div>
              <Button appearance="subtle-button" onClick={() => begin(value)}>
                {t('keep')}
              </Button>
            </div>
          )
        ) : (
          <KeepingField keeping={keeping} value={value} />
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
