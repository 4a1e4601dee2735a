import { fieldsOf } from '../../form/fields.ts';
import { useChange, type KeptCouncil } from '../../administration/queries.ts';
import { segment } from '../../api/client.ts';
import { Form } from '../../form/form.tsx';
import { useForm } from '../../form/use-form.ts';
import { LAWS, useLawName } from '../../texts/law-name.ts';
import { useToast } from '../../ui/toast/toast.tsx';
import { useTexts } from './texts.ts';

const { Checkboxes, TextField } = fieldsOf<Values>();

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

interface Values {
  readonly name: string;
  readonly legalBases: readonly string[];
}

/** The fields of one council. */
export function CouncilForm({ municipality, council, idFor, submit, done }: CouncilFormProps) {
  const t = useTexts();
  const lawName = useLawName();
  const toast = useToast();
  // What else is known of it stays: what is sent is all that it is.
  const { id: _, revision = 0, name = '', legalBases = [], ...rest } = council ?? {};
  const form = useForm<Values>(`council ${municipality} ${council?.id ?? ''}`, { name, legalBases });
  const { mutateAsync, error, isPending } = useChange(municipality);
  const send = async (values: Values) => {
    await mutateAsync({ method: 'PUT', path: pathOf(idFor(values.name)), body: { ...rest, ...values }, revision });
    form.reset(council ? values : { name: '', legalBases: [] });
    toast(done);
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
    </Form>
  );
}
