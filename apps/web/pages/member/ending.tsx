import { Button } from '@utrecht/component-library-react';
import { useAct } from '../../administration/act.ts';
import type { Member } from '../../administration/queries.ts';
import { FormProblems } from '../../form/problems.tsx';
import { Section } from '../../ui/section.tsx';
import { useTexts } from './texts.ts';

interface EndingProps {
  readonly municipality: string;
  readonly member: Member;
  readonly path: string;
}

/** Ends all that somebody is here; they stay in the list, and can come back. */
export function Ending({ municipality, member: { name, revision }, path }: EndingProps) {
  const t = useTexts();
  const { act, error, busy } = useAct(municipality);
  const end = () => void act({ method: 'DELETE', path, revision }, t('end.done', { name }));
  return (
    <Section title={t('end.title')} intro={t('end.text')}>
      <FormProblems error={error} />
      <div>
        <Button appearance="secondary-action-button" onClick={end} aria-disabled={busy}>
          {t('end.submit')}
        </Button>
      </div>
    </Section>
  );
}
