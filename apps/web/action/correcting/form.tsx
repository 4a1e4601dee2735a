import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { EntryAnswer } from '../../api/answers.ts';
import type { Refused } from '../../api/problem.ts';
import { useRecord, type Body } from '../../api/record.ts';
import { Form } from '../../form/form.tsx';
import { useForm } from '../../form/use-form.ts';
import { Link } from '../../ui/link.tsx';
import { useTell } from '../../ui/told/told.tsx';
import type { Work } from '../page.tsx';
import { useSeenRevision } from '../seen-revision.ts';
import type { Correcting } from './page.tsx';
import { useCorrectingTexts } from './texts.ts';

interface CorrectingFormProps<N extends 'corrections' | 'retractions', Values extends object> {
  readonly work: Work<Correcting>;
  readonly told: EntryAnswer;
  readonly noun: N;
  readonly initial: Values;
  readonly body: (values: Values, of: number) => Body<N>;
  readonly check?: (values: Values) => Refused | undefined;
  readonly submit: string;
  readonly done: string;
  readonly children: ReactNode;
}

/** The form of what is said of one fact. After it the timeline is shown, at that fact. */
export function CorrectingForm<N extends 'corrections' | 'retractions', Values extends object>(
  props: CorrectingFormProps<N, Values>,
) {
  const { work, told, noun, initial, body, check, submit, done, children } = props;
  const { id, revision } = work.trajectory;
  const t = useCorrectingTexts();
  const tell = useTell();
  const navigate = useNavigate();
  // What is there to begin with, however the page is brought up to date under it.
  const [first] = useState(initial);
  const of = told.entry.revision;
  const form = useForm(`${noun} ${id} ${of}`, first);
  const { mutateAsync, error, isPending } = useRecord(id, noun);
  const seen = useSeenRevision(revision, error);
  const back = { to: '/dossiers/$dossier/tijdlijn', params: { dossier: id }, hash: `feit-${of}` } as const;
  const send = async (values: Values) => {
    // By its place among what this reader sees: when others changed that, it may be another fact.
    await mutateAsync({ body: body(values, of), revision: seen });
    form.clear();
    await navigate(back);
    tell(done);
  };
  return (
    <Form
      form={form}
      send={send}
      error={error}
      check={check}
      busy={isPending}
      submit={submit}
      aside={<Link {...back}>{t('form.cancel')}</Link>}
    >
      {children}
    </Form>
  );
}
