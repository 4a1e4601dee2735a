import { Alert, Button } from '@utrecht/component-library-react';
import type { AnswerValues } from '../../../action/answer.ts';
import { AnswerText } from '../../../action/answer-text.tsx';
import { useTexts } from './texts.ts';

interface ConflictProps {
  readonly theirs: AnswerValues;
  readonly mine: () => void;
  readonly take: () => void;
}

/** Somebody else recorded another answer while this one was being written: both are shown, and a person chooses. */
export function Conflict({ theirs, mine, take }: ConflictProps) {
  const t = useTexts();
  return (
    <Alert type="warning">
      <p className="utrecht-paragraph">
        <strong>{t('conflict.title')}</strong>
      </p>
      <AnswerText answer={theirs} />
      <div className="dw-row">
        <Button appearance="secondary-action-button" onClick={mine}>
          {t('conflict.mine')}
        </Button>
        <Button appearance="secondary-action-button" onClick={take}>
          {t('conflict.theirs')}
        </Button>
      </div>
    </Alert>
  );
}
