import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { membersQuery } from '../../administration/queries.ts';
import { StandIns } from '../../administration/stand-ins.tsx';
import { AdministrationPage } from '../../administration/page.tsx';
import { useRoleName } from '../../administration/roles.ts';
import { useAdministration } from '../../administration/texts.ts';
import { useAdministers } from '../../api/session.ts';
import { segment } from '../../api/client.ts';
import { useDates } from '../../texts/dates.ts';
import { Link } from '../../ui/link.tsx';
import { Fact, Facts, Section } from '../../ui/section.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { Ending } from './ending.tsx';
import { Erasing } from './erasing.tsx';
import { Did, Looking } from './looking.tsx';
import { NameForm } from './name-form.tsx';
import { RolesForm } from './roles-form.tsx';
import { SignInLink } from './sign-in-link.tsx';
import { useTexts } from './texts.ts';

export default function Member() {
  const t = useTexts();
  const administration = useAdministration();
  const { municipality, person } = useParams({ from: '/beheer/$municipality/mensen/$person' });
  const mayChange = useAdministers(municipality);
  const { list } = useDates();
  const nameOf = useRoleName(municipality);
  const { items: members } = useSuspenseQuery(membersQuery(municipality)).data;
  const member = members.find(({ id }) => id === person);
  const above = (
    <Link to="/beheer/$municipality/mensen" params={{ municipality }}>
      {administration('members')}
    </Link>
  );
  if (!member) {
    return (
      <AdministrationPage municipality={municipality} title={t('nobody')} above={above}>
        <Empty title={t('nobodyText')} />
      </AdministrationPage>
    );
  }
  const parts = { municipality, member, path: `/members/${segment(member.id)}` };
  const { login, name, mail, roles } = member;
  const is = roles.length === 0 ? t('stopped') : t('is', { roles: list(roles.map(nameOf)) });
  const what = login === undefined ? is : `${is} ${t('account', { login })}`;
  if (!mayChange) {
    return (
      <AdministrationPage municipality={municipality} title={name} lead={what} above={above}>
        <div className="dw-stack dw-stack--loose">
          {mail !== undefined && (
            <Facts>
              <Fact name={administration('mail')}>{mail}</Fact>
            </Facts>
          )}
          {roles.length > 0 && <StandIns municipality={municipality} person={person} roles={roles} />}
          <p className="utrecht-paragraph">
            <Did municipality={municipality} person={person} />
          </p>
        </div>
      </AdministrationPage>
    );
  }
  return (
    <AdministrationPage municipality={municipality} title={name} lead={what} above={above}>
      <div className="dw-stack dw-stack--loose">
        <Section title={t('called')}>
          <NameForm {...parts} />
        </Section>
        <Section title={t('roles')}>
          <RolesForm key={member.revision} {...parts} members={members} />
        </Section>
        {roles.length > 0 && <StandIns municipality={municipality} person={person} roles={roles} />}
        {roles.length > 0 && <SignInLink municipality={municipality} member={member} />}
        <Looking municipality={municipality} person={person} />
        {roles.length > 0 && <Ending {...parts} members={members} />}
        <Erasing {...parts} members={members} />
      </div>
    </AdministrationPage>
  );
}
