import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { NEWS_KINDS } from '#vocabulary';
import { useState } from 'react';
import { useAct } from '../../administration/act.ts';
import { AdministrationPage } from '../../administration/page.tsx';
import { membersQuery, sharedCouncilsQuery } from '../../administration/queries.ts';
import { segment } from '../../api/client.ts';
import { isStuck, mailStateQuery, type Undelivered } from '../../api/mail.ts';
import { useSession } from '../../api/session.ts';
import { FormProblems } from '../../form/problems.tsx';
import { useDates } from '../../texts/dates.ts';
import { useNewsKinds } from '../../texts/news-kinds.ts';
import { Link } from '../../ui/link.tsx';
import { Card, Fact, Facts, Notice, Section } from '../../ui/section.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { becauseOf } from './because.ts';
import { useTexts } from './texts.ts';

const KINDS = ['several', 'follow', 'followed', 'signInLink'] as const;

/** What kind of message it is, in words. */
function useKind(): (kind: string) => string {
  const t = useTexts();
  const newsKind = useNewsKinds();
  return (kind) => {
    const news = NEWS_KINDS.find((one) => one === kind);
    return news ? newsKind(`kind.${news}`) : t(`kind.${KINDS.find((one) => one === kind) ?? 'other'}`);
  };
}

function Actions({ municipality, id, about }: { municipality: string; id: string; about: (what: string) => string }) {
  const t = useTexts();
  const [asked, ask] = useState(false);
  const { act, error, busy } = useAct(municipality);
  const path = `/mail/${segment(id)}`;
  return (
    <>
      <FormProblems error={error} />
      {asked ? (
        <Notice type="warning">
          <p className="utrecht-paragraph">{t('sure')}</p>
          <div className="dw-row">
            <Button
              appearance="primary-action-button"
              aria-label={about(t('yes'))}
              aria-disabled={busy}
              onClick={() => void act({ method: 'DELETE', path }, t('givenUp'))}
            >
              {t('yes')}
            </Button>
            <Button appearance="secondary-action-button" onClick={() => ask(false)}>
              {t('no')}
            </Button>
          </div>
        </Notice>
      ) : (
        <div className="dw-row">
          <Button
            appearance="secondary-action-button"
            aria-label={about(t('try'))}
            aria-disabled={busy}
            onClick={() => void act({ method: 'POST', path: `${path}/attempts`, body: {} }, t('tried'))}
          >
            {t('try')}
          </Button>
          <Button appearance="subtle-button" aria-label={about(t('giveUp'))} onClick={() => ask(true)}>
            {t('giveUp')}
          </Button>
        </div>
      )}
    </>
  );
}

function Message({ municipality, mail }: { municipality: string; mail: Undelivered }) {
  const t = useTexts();
  const kind = useKind()(mail.kind);
  const { dayOf, time } = useDates();
  const members = useSuspenseQuery(membersQuery(municipality)).data.items;
  // Of a council that another municipality shares it is that one which keeps where they are written to.
  const [elsewhere] = useSuspenseQuery(sharedCouncilsQuery(municipality)).data.items.flatMap(
    ({ people = [], homeName: home }) =>
      people.filter(({ id }) => id === mail.person).map(({ name }) => t('elsewhere', { name, home })),
  );
  const mayChange = useSession()?.memberships.some(
    (one) => one.municipality === municipality && one.role === 'administrator',
  );
  const member = members.find(({ id }) => id === mail.person);
  const who = mail.person === undefined ? t('somebody') : (member?.name ?? elsewhere ?? t('gone'));
  const moment = (at: string) => `${dayOf(at)} ${time(new Date(at))}`;
  const because = becauseOf(mail.why);
  return (
    <Card>
      <h3 className="utrecht-heading-3">{kind}</h3>
      <Facts>
        <Fact name={t('to')}>
          {member && mayChange ? (
            <Link to="/beheer/$municipality/mensen/$person" params={{ municipality, person: member.id }}>
              {who}
            </Link>
          ) : (
            who
          )}
        </Fact>
        <Fact name={t('why')}>{t(`because.${because}`, { code: mail.why })}</Fact>
        <Fact name={t('made')}>{moment(mail.queuedAt)}</Fact>
        <Fact name={t('attempts')}>
          {t(mail.attempts === 1 ? 'times.one' : 'times.other', { count: mail.attempts })}
        </Fact>
        {'nextAt' in mail ? (
          <Fact name={t('next')}>{moment(mail.nextAt)}</Fact>
        ) : (
          <Fact name={t('last')}>{moment(mail.failedAt)}</Fact>
        )}
      </Facts>
      {mayChange && <Actions municipality={municipality} id={mail.id} about={(what) => t('of', { what, kind, who })} />}
    </Card>
  );
}

function Messages({ title, municipality, all }: { title: string; municipality: string; all: readonly Undelivered[] }) {
  if (all.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="dw-list dw-stack">
        {all.map((mail) => (
          <li key={mail.id}>
            <Message municipality={municipality} mail={mail} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What could not be delivered by mail, for whoever administers a municipality. */
export default function MunicipalityMail() {
  const t = useTexts();
  const { municipality } = useParams({ from: '/beheer/$municipality/mail' });
  const state = useSuspenseQuery(mailStateQuery(municipality)).data;
  const { on, waiting, again, failed } = state;
  const stuck = on && isStuck(state);
  return (
    <AdministrationPage municipality={municipality} title={t('title')} lead={t('lead')}>
      {!on && (
        <Notice type="info">
          <p className="utrecht-paragraph">{t('off')}</p>
        </Notice>
      )}
      {stuck && (
        <Notice type="warning">
          <p className="utrecht-paragraph">{t('stuck')}</p>
        </Notice>
      )}
      {on && waiting > again.length && (
        <p className="utrecht-paragraph">{t('waiting', { count: waiting - again.length })}</p>
      )}
      {on && !stuck && again.length + failed.length === 0 && <Empty title={t('none')} />}
      <div className="dw-stack dw-stack--loose">
        <Messages title={t('failed')} municipality={municipality} all={failed} />
        <Messages title={t('again')} municipality={municipality} all={again} />
      </div>
    </AdministrationPage>
  );
}
