import type { ReactNode } from 'react';
import { useAdministers } from '../../api/session.ts';
import { Form } from '../../form/form.tsx';
import type { Word } from '../../texts/explained.ts';
import { Explained } from '../../ui/explained.tsx';
import { useTell } from '../../ui/told/told.tsx';
import { AllSteps } from '../all-steps.tsx';
import { Conflict } from './conflict.tsx';
import { Current } from './current.tsx';
import type { Draft } from './draft.ts';
import { STEPS, type Step } from './settings-of.ts';
import { useTexts } from './texts.ts';
import { useSettings } from './use-settings.ts';

interface SettingsFormProps {
  readonly municipality: string;
  /** Which of the settings: the others stay as they are stored. */
  readonly step: Step;
  /** What the form explains beside its fields, for somebody who sees none. */
  readonly words?: readonly [Word, ...Word[]];
  readonly children: (values: Draft) => ReactNode;
}

/** A part of the settings: as it is now, and for the administrator to change; stored at once or not at all. */
export function SettingsForm({ municipality, step, words, children }: SettingsFormProps) {
  const mayChange = useAdministers(municipality);
  const t = useTexts();
  const tell = useTell();
  const { form, theirs, clashes, save, error, busy } = useSettings(municipality, step);
  const send = async (draft: Draft) => {
    await save(draft);
    tell(t('done'));
  };
  return (
    <>
      <Current stored={theirs} fields={STEPS[step]} />
      {!mayChange && words && <Explained words={words} />}
      {mayChange && (
        <Form
          form={form}
          send={send}
          error={error}
          busy={busy}
          submit={t('submit')}
          aside={<AllSteps municipality={municipality} />}
        >
          {clashes.length > 0 && (
            <Conflict
              fields={clashes}
              mine={form.values}
              theirs={theirs}
              take={(field) => form.set(field, theirs[field])}
            />
          )}
          {children(form.values)}
        </Form>
      )}
    </>
  );
}
