import { StandIns } from '../../administration/stand-ins.tsx';
import { useRoleName } from '../../administration/roles.ts';
import { useSession } from '../../api/session.ts';
import type { Membership } from '../../api/answers.ts';
import { municipalitiesOf, useNameOf } from '../../lists/municipality.tsx';
import { Fellows } from '../../own-ways/fellows.tsx';
import { speaksIn } from '../../own-ways/queries.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { CrumbsFromStart } from '../../ui/crumbs.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { Section } from '../../ui/section.tsx';

const useTexts = textsOf({
  access: { nl: 'Waarmee u inlogt', en: 'What you sign in with' },
  title: { nl: 'Uw rollen', en: 'Your roles' },
  lead: {
    nl: 'Wat u in Doorwerking bent, waarvoor en tot wanneer. Gaat u weg, dan kan een ander u zolang vervangen.',
    en: 'What you are in Doorwerking, for what and until when. When you are away, somebody can stand in for you.',
  },
  held: { nl: 'Wat er van u is bewaard', en: 'What is held of you' },
  none: { nl: 'U hebt nu geen rol', en: 'You have no role now' },
  noneText: {
    nl: 'De beheerder van uw gemeente kan u er een geven.',
    en: 'The administrator of your municipality can give you one.',
  },
  lent: { nl: '{{role}}, als vervanger', en: '{{role}}, standing in' },
  sharedBy: {
    nl: '{{name}} houdt deze adviesraad bij, en deelt hem met {{here}}. Vervanging regelt u daarom bij {{name}}.',
    en: '{{name}} keeps this council, and shares it with {{here}}. So standing in is arranged at {{name}}.',
  },
});

function In({ municipality, memberships }: { municipality: string; memberships: readonly Membership[] }) {
  const t = useTexts();
  const nameOf = useRoleName(municipality);
  const placeOf = useNameOf();
  const person = useSession()?.person.id ?? '';
  const here = memberships.filter((one) => one.municipality === municipality);
  // What is of a council that another municipality keeps is lent where it is kept.
  const own = here.filter(({ lentBy, sharedBy }) => lentBy === undefined && sharedBy === undefined);
  const homes = [...new Set(here.flatMap(({ sharedBy = [] }) => sharedBy))];
  return (
    <Section title={placeOf(municipality)}>
      <ul className="dw-bullets">
        {here.map((one) => (
          <li key={JSON.stringify(one)}>{one.lentBy === undefined ? nameOf(one) : t('lent', { role: nameOf(one) })}</li>
        ))}
      </ul>
      {homes.map((home) => (
        <p key={home} className="utrecht-paragraph">
          {t('sharedBy', { name: placeOf(home), here: placeOf(municipality) })}
        </p>
      ))}
      {own.length > 0 && <StandIns municipality={municipality} person={person} roles={own} />}
    </Section>
  );
}

/** What somebody is, and who stands in for them. */
export default function OwnRoles() {
  const t = useTexts();
  const session = useSession();
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={<CrumbsFromStart here={t('title')} />}>
      <div className="dw-stack dw-stack--loose">
        {municipalitiesOf(session).length === 0 && (
          <Empty title={t('none')}>
            <p className="utrecht-paragraph">{t('noneText')}</p>
          </Empty>
        )}
        {municipalitiesOf(session).map((municipality) => (
          <In key={municipality} municipality={municipality} memberships={session?.memberships ?? []} />
        ))}
        {municipalitiesOf(session)
          .filter((municipality) => speaksIn(session?.memberships ?? [], municipality))
          .map((municipality) => (
            <Fellows key={municipality} municipality={municipality} />
          ))}
        {session?.through === 'own' && (
          <p className="utrecht-paragraph">
            <Link to="/mijn-toegang">{t('access')}</Link>
          </p>
        )}
        {session && (
          <p className="utrecht-paragraph">
            <Link to="/wat-is-bewaard/$person" params={{ person: session.person.id }}>
              {t('held')}
            </Link>
          </p>
        )}
      </div>
    </Page>
  );
}
