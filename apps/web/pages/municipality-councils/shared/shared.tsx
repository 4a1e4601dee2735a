import { Button } from '@utrecht/component-library-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../../administration/act.ts';
import {
  sharedCouncilsQuery,
  useChange,
  type KeptCouncil,
  type SharedCouncil,
} from '../../../administration/queries.ts';
import { useRoleName } from '../../../administration/roles.ts';
import { segment } from '../../../api/client.ts';
import { useAdministers } from '../../../api/session.ts';
import { fieldsOf } from '../../../form/fields.ts';
import { Form } from '../../../form/form.tsx';
import { FormProblems } from '../../../form/problems.tsx';
import { useForm } from '../../../form/use-form.ts';
import { useDates } from '../../../texts/dates.ts';
import { Link } from '../../../ui/link.tsx';
import { Card, Notice, Section } from '../../../ui/section.tsx';
import { SureOrNot } from '../../../ui/sure-or-not.tsx';
import { useTell } from '../../../ui/told/told.tsx';
import { useTexts } from './texts.ts';

interface OfOne {
  readonly municipality: string;
  readonly one: SharedCouncil;
}

// The button that asked for it is gone: those who work by keyboard or ear go on where the answer is given.
const focus = (warning: HTMLElement | null) => warning?.focus();

/** Ends that it takes part. What that does is said first, and asked once more. */
function Ending({ municipality, one }: OfOne) {
  const t = useTexts();
  const [asked, setAsked] = useState(false);
  const { act, error, busy } = useAct(municipality);
  const { name } = one;
  const end = () =>
    void act({ method: 'DELETE', path: `/shared-councils/${segment(one.id)}` }, t('end.done', { name }));
  return (
    <>
      <FormProblems error={error} />
      {asked ? (
        <Notice type="warning">
          <p ref={focus} tabIndex={-1} className="utrecht-paragraph">
            {t('end.warning', { name, municipality: one.municipalityName })}
          </p>
          {one.municipality === municipality && (
            <p className="utrecht-paragraph">
              <Link to="/dossiers" search={{ municipality, council: one.council }}>
                {t('end.dossiers')}
              </Link>
            </p>
          )}
          <SureOrNot
            submit={t('end.submit')}
            cancel={t('end.cancel')}
            busy={busy}
            onSubmit={end}
            onCancel={() => setAsked(false)}
          />
        </Notice>
      ) : (
        <div>
          <Button appearance="secondary-action-button" onClick={() => setAsked(true)}>
            {t('end.begin')}
            <span className="dw-hidden">{`: ${name}`}</span>
          </Button>
        </div>
      )}
    </>
  );
}

/** What was offered and waits: the other accepts or declines it, whoever offered it takes it back. */
function Waiting({ municipality, one }: OfOne) {
  const t = useTexts();
  const { act, error, busy } = useAct(municipality);
  const { name } = one;
  const path = `/shared-councils/${segment(one.id)}`;
  const accept = () => void act({ method: 'POST', path: `${path}/acceptances`, body: {} }, t('accepted', { name }));
  const end = () => void act({ method: 'DELETE', path }, t('undone', { name }));
  const isOurs = one.home === municipality;
  return (
    <>
      <FormProblems error={error} />
      <div className="dw-row">
        {!isOurs && (
          <Button appearance="primary-action-button" onClick={accept} aria-disabled={busy}>
            {t('accept')}
            <span className="dw-hidden">{`: ${name}`}</span>
          </Button>
        )}
        <Button appearance="secondary-action-button" onClick={end} aria-disabled={busy}>
          {t(isOurs ? 'withdraw' : 'decline')}
          <span className="dw-hidden">{`: ${name}`}</span>
        </Button>
      </div>
    </>
  );
}

function People({ municipality, people }: { municipality: string; people: NonNullable<SharedCouncil['people']> }) {
  const t = useTexts();
  const roleName = useRoleName(municipality);
  if (people.length === 0) return <p className="utrecht-paragraph">{t('nobody')}</p>;
  return (
    <>
      <h4 className="utrecht-heading-4">{t('people')}</h4>
      <ul className="dw-bullets">
        {people.map(({ id, name, roles }) => (
          <li key={id}>
            {t('person', { name, role: roles.map(({ council: _, ...role }) => roleName(role)).join(', ') })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Item({ municipality, one }: OfOne) {
  const t = useTexts();
  const { dayOf } = useDates();
  const mayChange = useAdministers(municipality);
  const { name, offeredAt, acceptedAt, people } = one;
  const isOurs = one.home === municipality;
  const other = isOurs ? one.municipalityName : one.homeName;
  const how =
    acceptedAt === undefined
      ? t(isOurs ? 'offeredTo' : 'offeredBy', { name: other, date: dayOf(offeredAt) })
      : t(isOurs ? 'sharedWith' : 'sharedBy', { name: other, date: dayOf(acceptedAt) });
  return (
    <Card>
      <h3 className="utrecht-heading-3">{name}</h3>
      <p className="utrecht-paragraph">{how}</p>
      {people && <People municipality={municipality} people={people} />}
      {mayChange && acceptedAt === undefined && <Waiting municipality={municipality} one={one} />}
      {mayChange && acceptedAt !== undefined && <Ending municipality={municipality} one={one} />}
    </Card>
  );
}

interface Values {
  readonly council: string;
  readonly municipality: string;
}
const NOTHING: Values = { council: '', municipality: '' };
const { Choice } = fieldsOf<Values>();

interface OfferProps {
  readonly municipality: string;
  readonly listed: readonly KeptCouncil[];
  readonly others: readonly { readonly municipality: string; readonly name: string }[];
}

function Offer({ municipality, listed, others }: OfferProps) {
  const t = useTexts();
  const tell = useTell();
  const form = useForm<Values>(`offer council ${municipality}`, NOTHING);
  const { mutateAsync, error, isPending } = useChange(municipality);
  const send = async (body: Values) => {
    await mutateAsync({ method: 'POST', path: '/shared-councils', body });
    form.reset(NOTHING);
    tell(t('offered'));
  };
  return (
    <details className="dw-more">
      <summary>{t('offer')}</summary>
      <Form form={form} send={send} error={error} busy={isPending} submit={t('submit')}>
        <Choice
          place="council"
          label={t('council')}
          options={listed.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <Choice
          place="municipality"
          label={t('municipality')}
          options={others.map((one) => ({ value: one.municipality, label: one.name }))}
          required
        />
      </Form>
    </details>
  );
}

/** The councils that this municipality shares with others, and others with it. */
export function SharedCouncils({ municipality, listed }: Omit<OfferProps, 'others'>) {
  const t = useTexts();
  const { items, others = [] } = useSuspenseQuery(sharedCouncilsQuery(municipality)).data;
  const canOffer = listed.length > 0 && others.length > 0;
  if (items.length === 0 && !canOffer) return null;
  return (
    <Section title={t('title')} intro={t('intro')}>
      {items.length > 0 && (
        <ul className="dw-list dw-stack">
          {items.map((one) => (
            <li key={one.id}>
              <Item municipality={municipality} one={one} />
            </li>
          ))}
        </ul>
      )}
      {canOffer && <Offer municipality={municipality} listed={listed} others={others} />}
    </Section>
  );
}
