import type { Trajectories } from '../api/answers.ts';
import { grantsOf } from '../api/opening-grants.ts';
import { useSession } from '../api/session.ts';
import { textsOf } from '../texts/texts-of.ts';
import { ButtonLink, Link } from '../ui/link.tsx';
import { Section } from '../ui/section.tsx';
import { draftLink } from './draft-link.ts';
import OpenDrafts from './open-drafts.tsx';

const useTexts = textsOf({
  unasked: { nl: 'Uit uzelf adviseren', en: 'Advise by yourselves' },
  intro: {
    nl: 'Uw raad hoeft niet te wachten op een vraag. De gemeente moet ook dan op elk punt antwoorden.',
    en: 'Your council need not wait for a question. The municipality owes an answer to every point then too.',
  },
  open: { nl: 'Zelf een advies beginnen', en: 'Begin an advice of our own' },
  opens: {
    nl: 'Over iets waar nog geen dossier van is, begint de voorzitter of de secretaris van uw raad een eigen dossier.',
    en: 'On something of which there is no dossier yet, the chair or the secretary of your council begins one of your own.',
  },
  in: { nl: 'Een advies bij', en: 'An advice with' },
  here: {
    nl: 'In een dossier dat loopt, begint ieder van uw raad een advies:',
    en: 'In a dossier that is under way, anybody of your council begins an advice:',
  },
});

interface OwnCouncilProps {
  readonly municipality: string;
  readonly council: string;
  readonly dossiers: Trajectories['items'];
}

/** On the page of a council, to its own people: what they are writing, and how they say something that nobody asked. */
export default function OwnCouncil({ municipality, council, dossiers }: OwnCouncilProps) {
  const t = useTexts();
  const opens = grantsOf(useSession()).some((one) => one.municipality === municipality && one.council === council);
  const open = dossiers.filter(({ ended }) => !ended);
  return (
    <>
      <OpenDrafts of={{ municipality, council }} />
      <Section title={t('unasked')} intro={t('intro')}>
        {opens ? (
          <div>
            <ButtonLink to="/dossiers/nieuw">{t('open')}</ButtonLink>
          </div>
        ) : (
          <p className="utrecht-paragraph">{t('opens')}</p>
        )}
        {open.length > 0 && (
          <>
            <p className="utrecht-paragraph">{t('here')}</p>
            <ul className="dw-bullets">
              {open.map(({ dossier, title }) => (
                <li key={dossier}>
                  <Link
                    {...draftLink({
                      kind: 'advice',
                      trajectory: dossier,
                      council,
                      request: undefined,
                      advice: undefined,
                    })}
                  >
                    {t('in')} <span lang="nl">{title}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
    </>
  );
}
