import { useQueries, useQuery } from '@tanstack/react-query';
import { openDraftsQuery } from '../api/advice-drafts.ts';
import { trajectoryQuery } from '../api/queries.ts';
import { useDates } from '../texts/dates.ts';
import { textsOf } from '../texts/texts-of.ts';
import { nameIn } from '../trajectory/names.ts';
import { Badge } from '../ui/badge.tsx';
import { Link } from '../ui/link.tsx';
import { Section } from '../ui/section.tsx';
import { draftLink } from './draft-link.ts';

const useTexts = textsOf({
  written: { nl: 'Waar uw raad aan schrijft', en: 'What your council is writing' },
  kind: {
    advice: { nl: 'Advies', en: 'Advice' },
    supplement: { nl: 'Aanvulling op een advies', en: 'Supplement of an advice' },
    rejoinder: { nl: 'Weerwoord op de antwoorden', en: 'Rejoinder to the answers' },
  },
  along: { nl: 'van {{council}}, uw raad doet mee', en: 'of {{council}}, your council gives it too' },
  asked_one: { nl: '{{count}} vraag aan u', en: '{{count}} question to you' },
  asked_other: { nl: '{{count}} vragen aan u', en: '{{count}} questions to you' },
  held_one: { nl: 'U nam {{count}} deel op zich', en: 'You took {{count}} part' },
  held_other: { nl: 'U nam {{count}} delen op zich', en: 'You took {{count}} parts' },
  changed: { nl: 'Laatst veranderd op {{date}}', en: 'Last changed on {{date}}' },
  more: { nl: 'En nog {{count}} andere.', en: 'And {{count}} more.' },
});

const MOST = 8;

interface OpenDraftsProps {
  /** One council: else all of whoever looks. */
  readonly of?: { readonly municipality: string; readonly council: string };
}

/** The drafts of one's councils, with what of them waits for whoever looks, that first. */
export default function OpenDrafts({ of }: OpenDraftsProps) {
  const t = useTexts();
  const { dayOf } = useDates();
  const all = useQuery(openDraftsQuery()).data?.items ?? [];
  const open = all.filter(({ council, with: others }) => !of || [council, ...others].includes(of.council));
  const shown = [...open].sort((a, b) => b.asked - a.asked || b.held - a.held).slice(0, MOST);
  const dossiers = useQueries({ queries: shown.map(({ trajectory }) => trajectoryQuery(trajectory)) });
  // Without a name of its dossier none says what it is.
  if (!dossiers.some(({ data }) => data)) return null;
  return (
    <Section title={t('written')}>
      <ul className={of ? 'dw-list dw-stack' : 'dw-list dw-tasks'}>
        {shown.map((draft, i) => {
          const dossier = dossiers[i]?.data;
          return (
            dossier &&
            (!of || dossier.municipality === of.municipality) && (
              <li key={draft.id} className={of ? undefined : 'dw-task'}>
                <div className={of ? 'dw-stack dw-stack--tight' : 'dw-task__what'}>
                  <Link {...draftLink(draft)} className="dw-task__link">
                    {t(`kind.${draft.kind}`)}
                    <span className="dw-hidden">{`: ${dossier.title}`}</span>
                  </Link>
                  <span lang="nl">{dossier.title}</span>
                  {!draft.writes && <span>{t('along', { council: nameIn(dossier)(draft.council) })}</span>}
                  {draft.asked > 0 && (
                    <span>
                      <Badge tone="warning">{t('asked', { count: draft.asked })}</Badge>
                    </span>
                  )}
                  {draft.held > 0 && <span>{t('held', { count: draft.held })}</span>}
                  <span className="dw-small dw-muted">{t('changed', { date: dayOf(draft.changedAt) })}</span>
                </div>
              </li>
            )
          );
        })}
      </ul>
      {open.length > shown.length && (
        <p className="utrecht-paragraph">{t('more', { count: open.length - shown.length })}</p>
      )}
    </Section>
  );
}
