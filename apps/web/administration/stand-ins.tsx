import { Button } from '@utrecht/component-library-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useAdministers, useSession } from '../api/session.ts';
import { fieldsOf } from '../form/fields.ts';
import { Form } from '../form/form.tsx';
import { FormProblems } from '../form/problems.tsx';
import { useForm } from '../form/use-form.ts';
import { useDates } from '../texts/dates.ts';
import { textsOf } from '../texts/texts-of.ts';
import { Section } from '../ui/section.tsx';
import { useTell } from '../ui/told/told.tsx';
import { useAct } from './act.ts';
import { standInCandidatesQuery, standInsQuery, useChange, type Member, type StandIn } from './queries.ts';
import { isOver, useRoleName } from './roles.ts';

const useTexts = textsOf({
  title: { nl: 'Vervanging', en: 'Standing in' },
  intro: {
    nl: 'Wie vervangt, doet het onder de eigen naam, met de rol van een ander, tot en met de laatste dag.',
    en: 'Who stands in acts under their own name, in the role of another, until the last day.',
  },
  theirs: {
    nl: '{{name}} vervangt {{whose}} als {{role}}, van {{from}} tot en met {{until}}.',
    en: '{{name}} stands in for {{whose}} as {{role}}, from {{from}} until {{until}}.',
  },
  none: { nl: 'Er is geen vervanging geregeld.', en: 'Nobody stands in.' },
  end: { nl: 'Nu beëindigen', en: 'End it now' },
  ended: { nl: 'De vervanging door {{name}} is beëindigd.', en: '{{name}} stands in no more.' },
  arrange: { nl: 'Vervanging regelen', en: 'Have somebody stand in' },
  role: { nl: 'Voor welke rol?', en: 'For which role?' },
  who: { nl: 'Wie vervangt?', en: 'Who stands in?' },
  whoHelp: {
    nl: 'Bij een adviesraad iemand van die raad; anders iemand die voor de gemeente werkt.',
    en: 'For a council somebody of it; else somebody who works for the municipality.',
  },
  nobody: {
    nl: 'Er is niemand die voor deze rol kan vervangen.',
    en: 'There is nobody who can stand in for this role.',
  },
  from: { nl: 'Eerste dag van de vervanging', en: 'First day of standing in' },
  fromHelp: { nl: 'Leeg betekent: vandaag.', en: 'Empty means: today.' },
  until: { nl: 'Laatste dag van de vervanging', en: 'Last day of standing in' },
  submit: { nl: 'Vervanging vastleggen', en: 'Arrange it' },
  done: { nl: 'De vervanging is geregeld.', en: 'It is arranged.' },
});

interface Values {
  readonly role: string;
  readonly standIn: string;
  readonly from: string;
  readonly until: string;
}
const NOTHING: Values = { role: '', standIn: '', from: '', until: '' };
const { Choice, DayField } = fieldsOf<Values>();

type MemberRole = Member['roles'][number];
const LENT: readonly MemberRole['role'][] = ['civilServant', 'council', 'alderman', 'clerk'];

interface OfSomebody {
  readonly municipality: string;
  /** Id of whose roles they are. */
  readonly person: string;
  readonly roles: readonly MemberRole[];
}

function Arranging({ municipality, person, roles }: OfSomebody) {
  const t = useTexts();
  const tell = useTell();
  const nameOf = useRoleName(municipality);
  const form = useForm<Values>(`stand in ${municipality} ${person}`, NOTHING);
  const { mutateAsync, error, isPending } = useChange(municipality);
  const chosen = roles.length === 1 ? roles[0] : roles[Number(form.values.role || NaN)];
  const { data } = useQuery({
    ...standInCandidatesQuery(municipality, person, chosen?.role ?? '', chosen?.council),
    enabled: chosen !== undefined,
  });
  const send = async ({ standIn, from, until }: Values) => {
    if (!chosen) return;
    const { role, council } = chosen;
    const body = {
      ...{ person, standIn, role, until },
      ...(council !== undefined && { council }),
      ...(from !== '' && { from }),
    };
    await mutateAsync({ method: 'POST', path: '/stand-ins', body });
    form.reset(NOTHING);
    tell(t('done'));
  };
  return (
    <details className="dw-more">
      <summary>{t('arrange')}</summary>
      <Form form={form} send={send} error={error} busy={isPending} submit={t('submit')}>
        {roles.length > 1 && (
          <Choice
            place="role"
            label={t('role')}
            options={roles.map((role, i) => ({ value: String(i), label: nameOf(role) }))}
            required
          />
        )}
        {data?.items.length === 0 ? (
          <p className="utrecht-paragraph">{t('nobody')}</p>
        ) : (
          <Choice
            place="standIn"
            label={t('who')}
            description={t('whoHelp')}
            options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
        )}
        <DayField place="from" label={t('from')} description={t('fromHelp')} />
        <DayField place="until" label={t('until')} required />
      </Form>
    </details>
  );
}

function Item({ municipality, item }: { municipality: string; item: StandIn }) {
  const t = useTexts();
  const nameOf = useRoleName(municipality);
  const { date } = useDates();
  const { act, error, busy } = useAct(municipality);
  const me = useSession()?.person.id;
  const mayEnd = useAdministers(municipality) || item.person === me || item.standIn === me;
  const { id, personName, standInName, role, council, from, until } = item;
  const is = nameOf({ role, ...(council !== undefined && { council }) });
  const end = () => void act({ method: 'DELETE', path: `/stand-ins/${id}` }, t('ended', { name: standInName }));
  return (
    <li className="dw-stack">
      <p className="utrecht-paragraph">
        {t('theirs', { name: standInName, whose: personName, role: is, from: date(from), until: date(until) })}
      </p>
      <FormProblems error={error} />
      {mayEnd && (
        <div>
          <Button appearance="secondary-action-button" onClick={end} aria-disabled={busy}>
            {t('end')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Who stands in for somebody, and for whom they do; and the way to arrange it. */
export function StandIns({ municipality, person, roles }: OfSomebody) {
  const t = useTexts();
  const isMe = useSession()?.person.id === person;
  const mayArrange = useAdministers(municipality) || isMe;
  const { items } = useSuspenseQuery(standInsQuery(municipality)).data;
  const theirs = items.filter((item) => item.person === person || item.standIn === person);
  const lent = roles.filter((role) => LENT.includes(role.role) && !isOver(role));
  return (
    <Section title={t('title')} intro={t('intro')}>
      {theirs.length === 0 ? (
        <p className="utrecht-paragraph">{t('none')}</p>
      ) : (
        <ul className="dw-list dw-stack">
          {theirs.map((item) => (
            <Item key={item.id} municipality={municipality} item={item} />
          ))}
        </ul>
      )}
      {mayArrange && lent.length > 0 && <Arranging municipality={municipality} person={person} roles={lent} />}
    </Section>
  );
}
