import { Button } from '@utrecht/component-library-react';
import { useOffered } from '../../../../api/standard-texts.ts';
import { TextPicker } from '../../../../standard-texts/picker.tsx';
import { Link } from '../../../../ui/link.tsx';
import { KeepingField, type Keeping } from './keeping.tsx';
import { useTexts } from './texts.ts';

interface ToolsProps {
  readonly dossier: string;
  /** What is typed now. */
  readonly value: string;
  readonly insert: (text: string) => void;
  readonly keeping: Keeping;
}

/** Beside a reason: a text of one's own or of the municipality that is put in where the caret stands, and what is typed kept as one. */
export function StandardTexts({ dossier, value, insert, keeping }: ToolsProps) {
  const t = useTexts();
  const { own } = useOffered(dossier);
  const { title, kept, wrong, begin } = keeping;
  return (
    <details className="dw-details dw-no-print" open={wrong === undefined ? undefined : true}>
      <summary>
        <span className="dw-details__name">{t('open')}</span>
      </summary>
      <div className="dw-details__body dw-stack dw-stack--tight">
        <TextPicker dossier={dossier} insert={insert} none={t('none')} />
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
        {own.length > 0 && (
          <p className="utrecht-paragraph">
            <Link to="/standaardteksten">{t('all')}</Link>
          </p>
        )}
      </div>
    </details>
  );
}
