import { Alert, Button } from '@utrecht/component-library-react';
import { Table } from '../../ui/table.tsx';
import type { Field, Values } from './settings-of.ts';
import { useShown } from './shown.ts';
import { useTexts } from './texts.ts';

interface ConflictProps {
  readonly fields: readonly Field[];
  readonly mine: Values;
  readonly theirs: Values;
  readonly take: (field: Field) => void;
}

/** Somebody else stored other settings while these were filled in: both are shown, and a person chooses. */
export function Conflict({ fields, mine, theirs, take }: ConflictProps) {
  const t = useTexts();
  const { nameOf, inWords } = useShown();
  return (
    <Alert type="warning">
      <p className="utrecht-paragraph">
        <strong>{t('conflict.title')}</strong>
      </p>
      <p className="utrecht-paragraph">{t('conflict.text')}</p>
      <Table label={t('conflict.title')}>
        <thead>
          <tr>
            <th scope="col">{t('conflict.setting')}</th>
            <th scope="col">{t('conflict.theirs')}</th>
            <th scope="col">{t('conflict.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{nameOf(field)}</th>
              <td>
                {inWords(field, theirs)}
                <div>
                  <Button appearance="subtle-button" onClick={() => take(field)}>
                    {t('conflict.take')}
                    <span className="dw-hidden">{`: ${nameOf(field)}`}</span>
                  </Button>
                </div>
              </td>
              <td>{inWords(field, mine)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Alert>
  );
}
