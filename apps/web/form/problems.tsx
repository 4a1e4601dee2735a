import { Alert } from '@utrecht/component-library-react';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Refused, rulesOf, Unreachable, type BrokenRule } from '../api/problem.ts';
import { useShared } from '../texts/use-texts.ts';
import { Link } from '../ui/link.tsx';
import type { Place } from './place.ts';

export interface Named {
  readonly label: string;
  readonly id: string;
}

/** The field that a rule is about; for a place that no field has, the field around it. */
function fieldOf(fields: ReadonlyMap<Place, Named> | undefined, place: Place | undefined): Named | undefined {
  if (!fields || place === undefined) return undefined;
  const around = place.replace(/(\.[^.[\]]+|\[\d+\])$/, '');
  return fields.get(place) ?? (around === place ? undefined : fieldOf(fields, around));
}

const jump = (id: string) => {
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
};

function Rule({ rule, field }: { rule: BrokenRule; field: Named | undefined }) {
  if (!field) return rule.detail;
  return (
    <a
      className="utrecht-link"
      href={`#${field.id}`}
      onClick={(event) => {
        event.preventDefault();
        jump(field.id);
      }}
    >
      {`${field.label}: `}
      <span lang="nl">{rule.detail}</span>
    </a>
  );
}

/** The session ended while somebody was typing: they come back to this form, and what they typed is there. */
function SignedOut() {
  const t = useShared();
  const { href } = useLocation();
  return (
    <>
      <p className="utrecht-paragraph">{t('form.signedOut')}</p>
      <Link to="/inloggen" search={{ terug: href }}>
        {t('signIn')}
      </Link>
    </>
  );
}

function Said({ error, fields }: { error: Error; fields: ReadonlyMap<Place, Named> | undefined }) {
  const t = useShared();
  if (error instanceof Unreachable) return <p className="utrecht-paragraph">{t('form.unreachable')}</p>;
  if (!(error instanceof Refused)) return <p className="utrecht-paragraph">{t('state.unexpected.text')}</p>;
  if (error.status === 401) return <SignedOut />;
  if (error.code === 'stale') return <p className="utrecht-paragraph">{t('form.stale.text')}</p>;
  return (
    <ul className="dw-bullets">
      {rulesOf(error.problem).map((rule) => (
        <li key={`${rule.code} ${rule.place ?? ''} ${rule.detail}`}>
          <Rule rule={rule} field={fieldOf(fields, rule.place)} />
        </li>
      ))}
    </ul>
  );
}

function useTitle(error: Error | null): string {
  const t = useShared();
  if (!(error instanceof Refused)) return t('form.notDone');
  if (error.status === 401) return t('state.signedOut.title');
  if (error.code === 'stale') return t('form.stale.title');
  const count = rulesOf(error.problem).length;
  return error.status === 400 || error.status === 422 ? t('form.problems', { count }) : t('form.notDone');
}

/** Everything that keeps a form from being sent, in one place, with a link to each field. It takes the focus. */
export function FormProblems({ error, fields }: { error: Error | null; fields?: ReadonlyMap<Place, Named> }) {
  const title = useTitle(error);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (error) heading.current?.focus();
  }, [error]);
  if (!error) return null;
  return (
    <Alert type="error" role="alert">
      <h2 ref={heading} tabIndex={-1} className="utrecht-heading-3">
        {title}
      </h2>
      <Said error={error} fields={fields} />
    </Alert>
  );
}
