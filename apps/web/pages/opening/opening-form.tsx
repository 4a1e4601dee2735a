import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { choosable, stillChosen } from '../../administration/nameable-people.ts';
import type { Offered } from '../../administration/offered-councils.ts';
import type { NameablePerson } from '../../api/answers.ts';
import { placed, refusedHere } from '../../api/problem.ts';
import { useOpen } from '../../api/record.ts';
import { useSession } from '../../api/session.ts';
import { Form } from '../../form/form.tsx';
import { useForm } from '../../form/use-form.ts';
import { Link } from '../../ui/link.tsx';
import { useTell } from '../../ui/told/told.tsx';
import type { Grant } from '../../api/opening-grants.ts';
import { openingOf, type Values } from './opening-of.ts';
import { useSettled } from './municipality-defaults.ts';
import { About, Participants, Planning } from './steps.tsx';
import { useTexts } from './texts.ts';
import '../../trajectory/trajectory.css';

const START: Omit<Values, 'grant' | 'authorities'> = {
  title: '',
  subject: '',
  legalBases: [],
  known: [],
  councils: [],
  plannedDecisionOn: '',
  portfolio: '',
  portfolioHolder: '',
  adviceWeeks: '',
  responseWeeks: '',
  termijnenwet: '',
  date: '',
};

// The form asks for weeks by themselves.
const placeOf = (place: string) =>
  place
    .replace(/^settings\.(advice|response)Term(\.weeks)?$/, '$1Weeks')
    .replace(/^settings\.termijnenwet$/, 'termijnenwet');

interface OpeningFormProps {
  readonly grants: readonly Grant[];
  readonly councils: readonly Offered[];
  readonly peopleIn: (municipality: string) => readonly NameablePerson[];
}

/** Three short steps on one page: what it is about, who takes part, and when. */
export function OpeningForm({ grants, councils, peopleIn }: OpeningFormProps) {
  const t = useTexts();
  const tell = useTell();
  const navigate = useNavigate();
  const person = useSession()?.person.id;
  const { mutateAsync, error: refused, isPending } = useOpen();
  const error = useMemo(() => placed(refused, placeOf), [refused]);
  const form = useForm<Values>('opening', {
    ...START,
    grant: '',
    contact: person ?? '',
    authorities: [{ kind: 'college', name: t('authorities.usual') }],
  });
  // Whoever can open for one only is not asked.
  const grant = grants.length === 1 ? grants[0] : grants.find(({ key }) => key === form.values.grant);
  const settled = useSettled(grants)(grant);
  const people = grant ? peopleIn(grant.municipality) : [];
  const holders = choosable(people, 'portfolioHolder', []);
  const contacts = choosable(people, 'contact', []);

  const send = async (values: Values) => {
    if (!grant) return;
    // Who was chosen for another municipality is not named.
    const { contact = person ?? '', portfolioHolder = '' } = values;
    const named = {
      contact: stillChosen(contact, contacts),
      portfolioHolder: stillChosen(portfolioHolder, holders),
    };
    // What its id is, the server says.
    const opened = await mutateAsync({ body: openingOf(values, grant, councils, named) });
    // Only what is judged and not recorded has no answer.
    if (!opened) return;
    const { trajectory } = opened;
    form.clear();
    const to = grant.council === undefined ? '/dossiers/$dossier' : '/dossiers/$dossier/advies';
    await navigate({ to, params: { dossier: trajectory } });
    tell(t('done'));
  };
  return (
    <Form
      form={form}
      send={send}
      error={error}
      check={() => (grant ? undefined : refusedHere({ place: 'grant', detail: t('grant.missing') }))}
      busy={isPending}
      submit={grant?.council === undefined ? t('submit') : t('submitOwn')}
      aside={<Link to="/dossiers">{t('back')}</Link>}
    >
      <About grant={grant} grants={grants} councils={councils} />
      <Participants grant={grant} councils={councils} subject={form.values.subject} alwaysAsked={settled.alwaysAsked} />
      <Planning grant={grant} settled={settled} holders={holders} contacts={contacts} />
    </Form>
  );
}
