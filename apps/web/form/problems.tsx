import { Alert } from '@utrecht/component-library-react';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Refused, Unreachable } from '../api/problem.ts';
import { useShared } from '../texts/shared.ts';
import { Link } from '../ui/link.tsx';
import { StepMore } from '../ui/step-more.tsx';
import type { Fields } from './placed-rules.ts';
import { useProblems, type Problem } from './use-problems.ts';

const jump = (id: string) => {
  const field = document.getElementById(id);
  for (let folded = field?.closest('details'); folded; folded = folded.parentElement?.closest('details'))
    folded.open = true;
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
};

function What({ problem: { text, lang, field } }: { problem: Problem }) {
  if (!field) return <span lang={lang}>{text}</span>;
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
      <span lang={lang}>{text}</span>
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

function Wrong({ error, problems }: { error: Error; problems: readonly Problem[] }) {
  const t = useShared();
  if (error instanceof Unreachable) return <p className="utrecht-paragraph">{t('form.unreachable')}</p>;
  if (!(error instanceof Refused)) return <p className="utrecht-paragraph">{t('state.unexpected.text')}</p>;
  if (error.status === 401) return <SignedOut />;
  if (error.code === 'sign-in-too-weak') return <StepMore />;
  if (error.code === 'stale') return <p className="utrecht-paragraph">{t('form.stale.text')}</p>;
  return (
    <ul className="dw-bullets">
      {problems.map((problem) => (
        <li key={`${problem.place ?? ''} ${problem.text}`}>
          <What problem={problem} />
        </li>
      ))}
    </ul>
  );
}

function useTitle(error: Error | null, count: number): string {
  const t = useShared();
  if (!(error instanceof Refused)) return t('form.notDone');
  if (error.status === 401) return t('state.signedOut.title');
  if (error.code === 'sign-in-too-weak') return t('form.tooWeak.title');
  if (error.code === 'stale') return t('form.stale.title');
  return error.status === 400 || error.status === 422 ? t('form.problems', { count }) : t('form.notDone');
}

const NO_FIELDS: Fields = new Map();
const NO_VALUES = {};

interface FormProblemsProps {
  readonly error: Error | null;
  /** What is still wrong, where there are fields that can be changed. */
  readonly problems?: readonly Problem[];
  /** What did not happen, where it can be thought that a part of it did. */
  readonly undone?: string | undefined;
}

/** Everything that keeps a form from being sent, in one place, with a link to each field. It takes the focus. */
export function FormProblems({ error, problems, undone }: FormProblemsProps) {
  const all = useProblems(error, NO_FIELDS, NO_VALUES).problems;
  const left = problems ?? all;
  const title = useTitle(error, left.length);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (error) heading.current?.focus();
  }, [error]);
  if (!error || (error instanceof Refused && left.length === 0)) return null;
  return (
    <Alert type="error" role="alert">
      <h2 ref={heading} tabIndex={-1} className="utrecht-heading-3">
        {title}
      </h2>
      {undone !== undefined && <p className="utrecht-paragraph">{undone}</p>}
      <Wrong error={error} problems={left} />
    </Alert>
  );
}
