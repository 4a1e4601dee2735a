import { LEVELS } from '#vocabulary';
import { useMemo, useState } from 'react';
import { isTyped, sentRowsIn, placeIn, withSentRows, type SentRows } from '../../action/sent-rows.ts';
import { useSeenRevision } from '../../action/seen-revision.ts';
import { useNavigate } from '@tanstack/react-router';
import type { TrajectoryAnswer } from '../../api/answers.ts';
import { placed } from '../../api/problem.ts';
import { useRecord, type Body } from '../../api/record.ts';
import { Radios } from '../../form/choices.tsx';
import { PartialDateField } from '../../form/date-field.tsx';
import { Form } from '../../form/form.tsx';
import { filled } from '../../form/place.ts';
import { Lines } from '../../form/lines.tsx';
import { Rows } from '../../form/rows.tsx';
import { LongText, TextField } from '../../form/text-fields.tsx';
import { useForm } from '../../form/use-form.ts';
import { useTerms } from '../../texts/terms.ts';
import { Link } from '../../ui/link.tsx';
import { useToast } from '../../ui/toast/toast.tsx';
import { useTexts } from './texts.ts';

type Space = Body<'influence-spaces'>;
const NOTHING = { purpose: '', open: [''], fixed: [], level: '', date: '', because: '' };

function valuesOf({ influenceSpace: now }: TrajectoryAnswer) {
  if (!now) return NOTHING;
  const { purpose, open, fixed, level } = now;
  return { ...NOTHING, purpose, open, fixed, level };
}

/** Sets what can still be changed and what is fixed; begins with what holds now. */
export function SpaceForm({ trajectory }: { trajectory: TrajectoryAnswer }) {
  const t = useTexts();
  const terms = useTerms();
  const toast = useToast();
  const navigate = useNavigate();
  const { id, revision, influenceSpace: now } = trajectory;
  const form = useForm(`influence-space ${id}`, valuesOf(trajectory));
  const { mutateAsync, error: refused, isPending } = useRecord(id, 'influence-spaces');
  const [kept, setKept] = useState<SentRows>({});
  const error = useMemo(() => placed(refused, placeIn(kept)), [refused, kept]);
  const seen = useSeenRevision(revision, error);
  const back = { to: '/dossiers/$dossier', params: { dossier: id }, hash: 'space' } as const;
  const send = async (values: ReturnType<typeof valuesOf>) => {
    // A line that was begun and left empty is not a point; but some point there has to be.
    const sending = sentRowsIn(values, values.open.some(isTyped) ? { open: isTyped } : undefined);
    setKept(sending);
    await mutateAsync({ body: filled(withSentRows(values, sending)) as Space, revision: seen });
    form.clear();
    toast(t('done'));
    await navigate(back);
  };
  return (
    <Form
      form={form}
      send={send}
      error={error}
      busy={isPending}
      submit={t('submit')}
      aside={<Link {...back}>{t('back')}</Link>}
    >
      <LongText place="purpose" label={t('purpose.label')} description={t('purpose.description')} rows={3} required />
      <Lines
        place="open"
        label={t('open.label')}
        description={t('open.description')}
        what={t('open.what')}
        line={(number) => t('open.row', { number })}
        required
      />
      <Rows
        place="fixed"
        label={t('fixed.label')}
        description={t('fixed.description')}
        what={t('fixed.thing')}
        empty={{ what: '', why: '' }}
      >
        {(place) => (
          <>
            <TextField place={`${place}.what`} label={t('fixed.what')} required />
            <TextField place={`${place}.why`} label={t('fixed.why')} required />
          </>
        )}
      </Rows>
      <Radios
        place="level"
        label={t('level')}
        options={LEVELS.map((value) => ({
          value,
          label: `${terms(`level.${value}`)}: ${terms(`levelMeans.${value}`)}`,
        }))}
        required
      />
      <PartialDateField place="date" label={t('date.label')} description={t('date.description')} />
      {now && (
        <LongText place="because" label={t('because.label')} description={t('because.description')} rows={3} required />
      )}
    </Form>
  );
}
