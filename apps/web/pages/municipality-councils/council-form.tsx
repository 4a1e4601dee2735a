import type { ReactNode } from 'react';
import { freeId, slug } from '../../action/ids.ts';
import { useChange, type KeptCouncil } from '../../administration/kept.ts';
import { segment } from '../../api/client.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Form } from '../../form/form.tsx';
import { TextField } from '../../form/text-fields.tsx';
import { useForm } from '../../form/use-form.ts';
import { useLawName } from '../../texts/use-texts.ts';
import { useToast } from '../../ui/toast/toast.tsx';
import { useTexts } from './texts.ts';

const LAWS = ['wmo-2.1.3', 'jeugdwet-2.10', 'participatiewet-47', 'local'] as const;
export const pathOf = (id: string) => `/councils/${segment(id)}`;

interface CouncilFormProps {
  readonly municipality: string;
  /** The one that is changed; without it a new one is added. */
  readonly council?: KeptCouncil;
  /** Ids that are in use already. */
  readonly used: ReadonlySet<string>;
  readonly submit: string;
  readonly done: string;
  readonly aside?: ReactNode;
}

interface Values {
  readonly name: string;
  readonly legalBases: readonly string[];
}

/** The fields of one council. */
export function CouncilForm({ municipality, council, used, submit, done, aside }: CouncilFormProps) {
  const t = useTexts();
  const lawName = useLawName();
  const toast = useToast();
  const { name = '', legalBases = [], revision = 0 } = council ?? {};
  const form = useForm<Values>(`council ${municipality} ${council?.id ?? ''}`, { name, legalBases });
  const { mutateAsync, error, isPending } = useChange(municipality);
  const send = async (values: Values) => {
    const id = council?.id ?? freeId(slug(values.name) || 'adviesraad', used);
    await mutateAsync({ method: 'PUT', path: pathOf(id), body: values, revision });
    form.reset(council ? values : { name: '', legalBases: [] });
    toast(done);
  };
  return (
    <Form form={form} send={send} error={error} busy={isPending} submit={submit} aside={aside}>
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
