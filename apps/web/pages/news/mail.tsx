import { useSuspenseQuery } from '@tanstack/react-query';
import { MAIL_PACES, NEWS_KINDS, type MailPace, type NewsKind } from '#vocabulary';
import { mailChoiceQuery, useChooseMail } from '../../api/news.ts';
import { fieldsOf } from '../../form/fields.ts';
import { Form } from '../../form/form.tsx';
import { useForm } from '../../form/use-form.ts';
import { useNewsKinds } from '../../texts/news-kinds.ts';
import { Section } from '../../ui/section.tsx';
import { useTell } from '../../ui/told/told.tsx';
import { useHowTexts } from './texts.ts';

interface Choice {
  pace: MailPace;
  without: NewsKind[];
}
const { Checkboxes, Radios } = fieldsOf<Choice>();

/** How somebody is told by mail. */
export function ByMail() {
  const t = useHowTexts();
  const kindName = useNewsKinds();
  const tell = useTell();
  const { on, pace, without } = useSuspenseQuery(mailChoiceQuery).data;
  const form = useForm<Choice>('mail choice', { pace, without: [...without] });
  const { mutateAsync, error, isPending } = useChooseMail();
  const send = async (choice: Choice) => {
    await mutateAsync(choice);
    form.reset(choice);
    tell(t('saved'));
  };
  return (
    <Section title={t('mail')} id="mail">
      {on ? (
        <Form form={form} send={send} error={error} busy={isPending} submit={t('save')}>
          <Radios
            place="pace"
            label={t('pace')}
            required
            options={MAIL_PACES.map((value) => ({ value, label: t(`paces.${value}`) }))}
          />
          <Checkboxes
            place="without"
            label={t('without')}
            options={NEWS_KINDS.map((value) => ({ value, label: kindName(`kind.${value}`) }))}
          />
        </Form>
      ) : (
        <p className="utrecht-paragraph dw-text">{t('off')}</p>
      )}
    </Section>
  );
}
