import { Button } from '@utrecht/component-library-react';
import { useChange } from '../../administration/kept.ts';
import type { CouncilItem } from '../../api/answers.ts';
import { FormProblems } from '../../form/problems.tsx';
import { Card } from '../../ui/section.tsx';
import { useToast } from '../../ui/toast/toast.tsx';
import { pathOf } from './council-form.tsx';
import { useTexts } from './texts.ts';

/** A council that takes part in dossiers and is not on the list. */
export function Unlisted({ council: { municipality, council, name, dossiers } }: { council: CouncilItem }) {
  const t = useTexts();
  const toast = useToast();
  const { mutate, error, isPending } = useChange(municipality);
  const put = () => {
    if (isPending) return;
    const body = { name, legalBases: [] };
    mutate(
      { method: 'PUT', path: pathOf(council), body, revision: 0 },
      { onSuccess: () => toast(t('added', { name })) },
    );
  };
  return (
    <Card>
      <h3 className="utrecht-heading-3">{name}</h3>
      <p className="utrecht-paragraph">{t('inDossiers', { count: dossiers })}</p>
      <FormProblems error={error} />
      <div>
        <Button appearance="secondary-action-button" onClick={put} aria-disabled={isPending}>
          {t('put')}
          <span className="dw-hidden">{`: ${name}`}</span>
        </Button>
      </div>
    </Card>
  );
}
