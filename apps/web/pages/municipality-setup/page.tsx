import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AdministrationPage } from '../../administration/page.tsx';
import { keptCouncilsQuery, logoQuery, membersQuery, municipalityQuery } from '../../administration/queries.ts';
import { signInServicesQuery, trajectoriesQuery } from '../../api/queries.ts';
import { useAdministers, useSession } from '../../api/session.ts';
import { ownWaysQuery } from '../../own-ways/queries.ts';
import { Badge } from '../../ui/badge.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { Card } from '../../ui/section.tsx';
import { begunIn, doneIn, OPTIONAL, STEPS, type StepName } from './steps.ts';
import { useTexts } from './texts.ts';

type Settled = Exclude<StepName, 'signIn' | 'dossier'>;

/** What is set up and what is not yet: each step is a page of its own, in any order and at any time. */
export default function MunicipalitySetup() {
  const t = useTexts();
  const { municipality } = useParams({ from: '/beheer/$municipality/inrichten' });
  const session = useSession();
  const mayChange = useAdministers(municipality);
  const services = useSuspenseQuery(signInServicesQuery).data.items;
  const service = services.find(({ municipalities }) =>
    municipalities.some((one) => one.municipality === municipality),
  );
  const { passkeys, passwords } = useSuspenseQuery(ownWaysQuery).data;
  const hasOwn = passkeys.length + passwords.length > 0;
  const settled = useSuspenseQuery(municipalityQuery(municipality)).data;
  const begun = begunIn({ municipality: settled });
  const done = doneIn({
    municipality: settled,
    members: useSuspenseQuery(membersQuery(municipality)).data.items,
    councils: useSuspenseQuery(keptCouncilsQuery(municipality)).data.items.length,
    dossiers: useSuspenseQuery(trajectoriesQuery({ municipality, limit: 1 })).data.items.length,
    hasLogo: useSuspenseQuery(logoQuery(municipality)).data.size !== undefined,
    canComeBack: service !== undefined || hasOwn,
  });
  const mayOpen = session?.memberships.some((one) => one.municipality === municipality && one.role === 'civilServant');
  const params = { municipality };
  // What a link names is to be done there: whoever changes nothing is told what is to be seen.
  const named = (step: Settled) => t(mayChange ? `links.${step}` : `look.${step}`);
  const links: Readonly<Record<StepName, ReactNode>> = {
    signIn: service ? null : hasOwn ? (
      <Link to="/mijn-toegang">{t('links.access')}</Link>
    ) : session && mayChange ? (
      <ButtonLink to="/beheer/$municipality/mensen/$person" params={{ ...params, person: session.person.id }}>
        {t('links.signIn')}
      </ButtonLink>
    ) : null,
    ordinance: (
      <Link to="/beheer/$municipality/regeling" params={params}>
        {named('ordinance')}
      </Link>
    ),
    terms: (
      <Link to="/beheer/$municipality/instellingen" params={params}>
        {named('terms')}
      </Link>
    ),
    councils: (
      <Link to="/beheer/$municipality/adviesraden" params={params}>
        {named('councils')}
      </Link>
    ),
    people: (
      <Link to="/beheer/$municipality/mensen" params={params}>
        {named('people')}
      </Link>
    ),
    looks: (
      <Link to="/beheer/$municipality/uiterlijk" params={params}>
        {named('looks')}
      </Link>
    ),
    statements: (
      <Link to="/beheer/$municipality/openbaar" params={params}>
        {named('statements')}
      </Link>
    ),
    dossier: mayOpen === true ? <ButtonLink to="/dossiers/nieuw">{t('links.dossier')}</ButtonLink> : null,
  };
  const text = (step: StepName) => {
    if (step === 'signIn')
      return service ? t('service', { service: service.service }) : t(hasOwn ? 'own' : 'texts.signIn');
    if (step === 'dossier' && mayOpen !== true) return t('others');
    return t(`texts.${step}`);
  };
  // How somebody comes in themselves is not for whoever only looks.
  const steps = mayChange ? STEPS : STEPS.filter((step) => step !== 'signIn');
  const count = steps.filter((step) => done.has(step)).length;
  return (
    <AdministrationPage
      municipality={municipality}
      title={t('title')}
      lead={t(mayChange ? 'lead' : 'readLead', { count, of: steps.length })}
    >
      <ol className="dw-list dw-stack">
        {steps.map((step, i) => (
          <li key={step}>
            <Card>
              <div className="dw-stack dw-stack--tight">
                <div className="dw-row">
                  <h2 className="utrecht-heading-3">{`${i + 1}. ${t(`titles.${step}`)}`}</h2>
                  <Badge tone={done.has(step) ? 'positive' : 'neutral'}>
                    {t(done.has(step) ? 'done' : begun.has(step) ? 'begun' : OPTIONAL.has(step) ? 'optional' : 'open')}
                  </Badge>
                </div>
                <p className="utrecht-paragraph dw-text">{text(step)}</p>
                {links[step] !== null && <div>{links[step]}</div>}
              </div>
            </Card>
          </li>
        ))}
      </ol>
    </AdministrationPage>
  );
}
