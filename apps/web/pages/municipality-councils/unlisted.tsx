import { Button } from '@utrecht/component-library-react';
import { useAct } from '../../administration/act.ts';
import type { CouncilItem } from '../../api/answers.ts';
import { useAdministers } from '../../api/session.ts';
import { FormProblems } from '../../form/problems.tsx';
import { Card } from '../../ui/section.tsx';
import { pathOf } from './council-form.tsx';
import { useTexts } from './texts.ts';

/** A council that takes part in dossiers and is not on the list. */
export function Unlisted({ council: { municipality, council, name, dossiers } }: { council: CouncilItem }) {
  const t = useTexts();
  const mayChange = useAdministers(municipality);
  const { act, error, busy } = useAct(municipality);
  const body = { name, legalBases: [] };
  const put = () => void act({ method: 'PUT', path: pathOf(council), body, revision: 0 }, t('added', { name }));
  return (
    <Card>
      <h3 className="utrecht-heading-3">{name}</h3>
      <p className="utrecht-paragraph">{t('inDossiers', { count: dossiers })}</p>
      <FormProblems error={error} />
      {mayChange && (
        <div>
          <Button appearance="secondary-action-button" onClick={put} aria-disabled={busy}>
            {t('put')}
            <span className="dw-hidden">{`: ${name}`}</span>
          </Button>
        </div>
      )}
    </Card>
  );
}
