import { Button } from '@utrecht/component-library-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../administration/act.ts';
import { sharedCouncilsQuery, type KeptCouncil } from '../../administration/queries.ts';
import { FormProblems } from '../../form/problems.tsx';
import { pathOf } from './council-form.tsx';
import { useDates } from '../../texts/dates.ts';
import { useTexts } from './texts.ts';
import { Notice } from '../../ui/section.tsx';
import { SureOrNot } from '../../ui/sure-or-not.tsx';

interface RemovingProps {
  readonly municipality: string;
  readonly council: KeptCouncil;
}

// The button that asked for it is gone: those who work by keyboard or ear go on where the answer is given.
const focus = (warning: HTMLElement | null) => warning?.focus();

/** Takes a council off the list. What that does is said first, and asked once more. */
export function Removing({ municipality, council: { id, name, revision } }: RemovingProps) {
  const t = useTexts();
  const { list } = useDates();
  const [asked, setAsked] = useState(false);
  const sharedWith = useSuspenseQuery(sharedCouncilsQuery(municipality))
    .data.items.filter((one) => one.home === municipality && one.council === id && one.acceptedAt !== undefined)
    .map(({ municipalityName }) => municipalityName);
  const { act, error, busy } = useAct(municipality);
  const remove = () => void act({ method: 'DELETE', path: pathOf(id), revision }, t('remove.done', { name }));
  return (
    <>
      <FormProblems error={error} />
      {asked ? (
        <Notice type="warning">
          <p ref={focus} tabIndex={-1} className="utrecht-paragraph">
            {t('remove.warning', { name })}
            {sharedWith.length > 0 && ` ${t('remove.shared', { name, municipalities: list(sharedWith) })}`}
          </p>
          <SureOrNot
            submit={t('remove.submit', { name })}
            cancel={t('remove.cancel')}
            busy={busy}
            onSubmit={remove}
            onCancel={() => setAsked(false)}
          />
        </Notice>
      ) : (
        <div>
          <Button appearance="secondary-action-button" onClick={() => setAsked(true)}>
            {t('remove.begin')}
            <span className="dw-hidden">{`: ${name}`}</span>
          </Button>
        </div>
      )}
    </>
  );
}
