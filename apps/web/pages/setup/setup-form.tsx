import { useNavigate } from '@tanstack/react-router';
import { useSetUp, type SetupCheck } from '../../api/setup.ts';
import { fieldsOf } from '../../form/fields.ts';
import { Form } from '../../form/form.tsx';
import { filled } from '../../form/place.ts';
import { useForm } from '../../form/use-form.ts';
import { Fact, Facts, Section } from '../../ui/section.tsx';
import { useTell } from '../../ui/told/told.tsx';
import { useTexts } from './texts.ts';

const { Choice, TextField, YesNo } = fieldsOf<Values>();

interface Values {
  readonly municipality: string;
  readonly name: string;
  readonly login: string;
  readonly alsoCivilServant: boolean;
}

/** Which municipality, and who administers it first. What is not in a form stands above it: it is set with the server. */
export function SetupForm({ token, check }: { token: string; check: SetupCheck }) {
  const t = useTexts();
  const tell = useTell();
  const navigate = useNavigate();
  const { mutateAsync, error, isPending } = useSetUp();
  const { municipalities, services, address } = check;
  const [only] = municipalities;
  const form = useForm<Values>('setup', {
    municipality: municipalities.length === 1 && only ? only.municipality : '',
    name: '',
    login: '',
    alsoCivilServant: true,
  });
  const chosen = form.values.municipality;
  const service = services.find((one) => one.municipalities.includes(chosen));
  const send = async (values: Values) => {
    const { municipality } = await mutateAsync({ token, ...(filled(values) as object) });
    form.clear();
    await navigate({ to: '/beheer/$municipality/inrichten', params: { municipality } });
    tell(t('done', { name: values.name }));
  };
  return (
    <div className="dw-stack dw-stack--loose">
      <Section title={t('server.title')} intro={t('server.intro')}>
        <Facts>
          <Fact name={t('server.address')}>{address ?? t('server.noAddress')}</Fact>
          <Fact name={t('server.services')}>
            {services.length === 0 ? t('server.noServices') : services.map((one) => one.service).join(', ')}
          </Fact>
        </Facts>
      </Section>
      <Form form={form} send={send} error={error} busy={isPending} submit={t('submit')}>
        <Choice
          place="municipality"
          label={t('municipality')}
          options={municipalities.map(({ municipality, name }) => ({ value: municipality, label: name }))}
          required
        />
        <TextField place="name" label={t('name')} required />
        <TextField
          place="login"
          label={t('login')}
          description={service ? t('loginAt', { service: service.service }) : t('loginLater')}
          {...(service && { required: true })}
        />
        <YesNo place="alsoCivilServant" label={t('alsoCivilServant')} />
      </Form>
    </div>
  );
}
