import { Button } from '@utrecht/component-library-react';
import { useRef, useState } from 'react';
import { useTextChange, type StandardText, type StandardTextContent, type Whose } from '../api/standard-texts.ts';
import { fieldsOf } from '../form/fields.ts';
import { Form } from '../form/form.tsx';
import { FormProblems } from '../form/problems.tsx';
import { useForm } from '../form/use-form.ts';
import { Card, Section } from '../ui/section.tsx';
import { useTell } from '../ui/told/told.tsx';
import { useTexts } from './texts.ts';

const { LongText, TextField } = fieldsOf<StandardTextContent>();
const NOTHING: StandardTextContent = { title: '', text: '' };

/** Keeps a text that is new, or another in the place of one that is there. */
function TextForm({ whose, of, done }: { whose: Whose; of?: StandardText; done?: () => void }) {
  const t = useTexts();
  const tell = useTell();
  const initial = of ? { title: of.title, text: of.text } : NOTHING;
  const form = useForm<StandardTextContent>(`standard text ${whose ?? ''} ${of?.id ?? ''}`, initial);
  const { mutateAsync, error, isPending } = useTextChange(whose);
  const send = async (body: StandardTextContent) => {
    await mutateAsync(of ? { method: 'PUT', of, body } : { method: 'POST', body });
    form.reset(of ? body : NOTHING);
    done?.();
    tell(t('saved', { title: body.title }));
  };
  return (
    <Form
      form={form}
      send={send}
      error={error}
      busy={isPending}
      submit={t('save')}
      aside={
        done && (
          <Button appearance="subtle-button" onClick={done}>
            {t('cancel')}
          </Button>
        )
      }
    >
      <TextField place="title" label={t('name')} required />
      <LongText place="text" label={t('text')} rows={4} max={5_000} required />
    </Form>
  );
}

function Kept({ whose, text }: { whose: Whose; text: StandardText }) {
  const t = useTexts();
  const tell = useTell();
  const { title } = text;
  const [doing, setDoing] = useState<'change' | 'remove'>();
  const { mutateAsync, error, isPending } = useTextChange(whose);
  const asked = useRef(false);
  const remove = async () => {
    if (asked.current) return;
    asked.current = true;
    try {
      await mutateAsync({ method: 'DELETE', of: text });
      tell(t('removed', { title }));
    } catch (failure) {
      // The mutation holds it, and it is shown beside the button.
      if (!(failure instanceof Error)) throw failure;
    } finally {
      asked.current = false;
    }
  };
  return (
    <Card>
      <h3 className="utrecht-heading-3">{title}</h3>
      {doing === 'change' ? (
        <TextForm whose={whose} of={text} done={() => setDoing(undefined)} />
      ) : (
        <>
          <p className="utrecht-paragraph dw-prose">{text.text}</p>
          <FormProblems error={error} />
          <div className="dw-row">
            {doing === 'remove' ? (
              <>
                <Button appearance="primary-action-button" aria-disabled={isPending} onClick={() => void remove()}>
                  {t('sure', { title })}
                </Button>
                <Button appearance="subtle-button" onClick={() => setDoing(undefined)}>
                  {t('cancel')}
                </Button>
              </>
            ) : (
              <>
                <Button appearance="secondary-action-button" onClick={() => setDoing('change')}>
                  {t('change', { title })}
                </Button>
                <Button appearance="subtle-button" onClick={() => setDoing('remove')}>
                  {t('remove', { title })}
                </Button>
              </>
            )}
          </div>
        </>
      )}
    </Card>
  );
}

interface KeptTextsProps {
  readonly whose: Whose;
  readonly items: readonly StandardText[];
  /** What is said while there are none. */
  readonly none: string;
  readonly mayChange: boolean;
}

/** The texts that somebody, or a municipality, keeps to answer with: added, changed and removed. */
export function KeptTexts({ whose, items, none, mayChange }: KeptTextsProps) {
  const t = useTexts();
  return (
    <>
      <Section title={t('kept')}>
        {items.length === 0 ? (
          <p className="utrecht-paragraph">{none}</p>
        ) : (
          <ul className="dw-list dw-stack">
            {items.map((text) => (
              <li key={text.id}>{mayChange ? <Kept whose={whose} text={text} /> : <Shown text={text} />}</li>
            ))}
          </ul>
        )}
      </Section>
      {mayChange && (
        <Section title={t('add')}>
          <TextForm whose={whose} />
        </Section>
      )}
    </>
  );
}

/** For whoever only looks at it. */
const Shown = ({ text: { title, text } }: { text: StandardText }) => (
  <Card>
    <h3 className="utrecht-heading-3">{title}</h3>
    <p className="utrecht-paragraph dw-prose">{text}</p>
  </Card>
);
