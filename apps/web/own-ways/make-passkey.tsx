import { useMutation } from '@tanstack/react-query';
import { Again, besides } from './again.tsx';
import { NotByDevice, madeByDevice } from './device.ts';
import { PlainForm } from './plain-form.tsx';
import { NotByDeviceNotice } from './not-by-device.tsx';
import type { Making } from './queries.ts';
import { useTexts } from './texts.ts';

interface MakePasskeyProps<Answer> {
  readonly making: Making<Answer>;
  readonly done: (answer: Answer) => void;
}

/** Makes a passkey on this device, or on one that the browser can reach. */
export function MakePasskey<Answer>({ making, done }: MakePasskeyProps<Answer>) {
  const t = useTexts();
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: async (name: string) => {
      const { ceremony, options } = await making.passkeyChallenge();
      return making.addPasskey({ ceremony, name, credential: await madeByDevice(options) });
    },
    onSuccess: done,
  });
  return (
    <>
      <Again error={error} done={reset} />
      <PlainForm
        fields={[
          {
            ...{ name: 'name', label: t('passkey.name'), description: t('passkey.nameHelp') },
            ...{ autoComplete: 'off', initial: t('passkey.usual') },
          },
        ]}
        send={({ name = '' }) => mutate(name.trim())}
        error={error instanceof NotByDevice ? null : besides(error)}
        busy={isPending}
        submit={t('passkey.make')}
      >
        <NotByDeviceNotice error={error} />
      </PlainForm>
    </>
  );
}
