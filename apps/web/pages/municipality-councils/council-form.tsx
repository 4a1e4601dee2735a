import { fieldsOf } from '../../form/fields.ts';
import { useChange, type KeptCouncil } from '../../administration/queries.ts';
import { segment } from '../../api/client.ts';
import { Form } from '../../form/form.tsx';
import { useForm } from '../../form/use-form.ts';
import { LAWS, useLawName } from '../../texts/law-name.ts';
import { useTell } from '../../ui/told/told.tsx';
import { contentOf, valuesOf, type CouncilValues } from './council-values.ts';
import { useTexts } from './texts.ts';

const { Checkboxes, Radios, Rows, TextField } = fieldsOf<CouncilValues>();

export const pathOf = (id: string) => `/councils/${segment(id)}`;

interface CouncilFormProps {
  readonly municipality: string;
  /** The one that is changed; without it a new one is added. */
  readonly council?: KeptCouncil;
  /** The id under which it is kept. */
  readonly idFor: (name: string) => string;
  readonly submit: string;
  readonly done: string;
}

/** The fields of one council. Of a new one only what it is called and on what it advises is asked: the rest comes when it is there. */
export function CouncilForm({ municipality, council, idFor, submit, done }: CouncilFormProps) {
  const t = useTexts();
  const lawName = useLawName();
  const tell = useTell();
  const form = useForm<CouncilValues>(`council ${municipality} ${council?.id ?? ''}`, valuesOf(council));
  const { mutateAsync, error, isPending } = useChange(municipality);
  const send = async (values: CouncilValues) => {
    const { revision = 0 } = council ?? {};
    await mutateAsync({ method: 'PUT', path: pathOf(idFor(values.name)), body: contentOf(values), revision });
    form.reset(council ? values : valuesOf());
    tell(done);
  };
  return (
    <Form form={form} send={send} error={error} busy={isPending} submit={submit}>
      <TextField place="name" label={t('name')} required />
      <Checkboxes
        place="legalBases"
        label={t('law')}
        options={LAWS.map((value) => ({
          value,
          label: lawName(value),
        }))}
      />
      {council && <WhatItIs />}
    </Form>
  );
}

/** What the ordinance and the municipality say of it. Shown to everybody. */
function WhatItIs() {
  const t = useTexts();
  const chair = [
    { value: 'yes', label: t('chair.yes') },
    { value: 'no', label: t('chair.no') },
    { value: '', label: t('chair.unknown') },
  ];
  return (
    <>
      <p className="utrecht-paragraph">{t('shownToAll')}</p>
      <TextField place="instrument.title" label={t('instrument.title')} description={t('instrument.about')} />
      <TextField place="instrument.article" label={t('instrument.article')} />
      <TextField place="instrument.url" label={t('instrument.url')} />
      <Rows
        place="seats"
        label={t('seats.label')}
        description={t('seats.about')}
        what={t('seats.what')}
        empty={{ group: '', seats: '', vacant: '' }}
      >
        {(place, number) => (
          <>
            <TextField place={`${place}.group`} label={t('seats.group', { number })} required />
            <TextField place={`${place}.seats`} label={t('seats.count', { number })} required />
            <TextField place={`${place}.vacant`} label={t('seats.vacant', { number })} />
          </>
        )}
      </Rows>
      <Radios place="independentChair" label={t('chair.label')} options={chair} />
      <TextField place="terms.years" label={t('terms.years')} />
      <TextField place="terms.most" label={t('terms.most')} />
      <TextField place="supportHours" label={t('support')} />
      <TextField place="budget" label={t('budget')} />
      <TextField place="contact.mail" label={t('contact.mail')} description={t('contact.about')} />
      <TextField place="contact.phone" label={t('contact.phone')} />
      <TextField place="contact.website" label={t('contact.website')} />
    </>
  );
}
