import type { TrajectoryView } from '#projections';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { textsOf } from '../texts/texts-of.ts';
import { Badge } from '../ui/badge.tsx';
import { STAGE_TONES } from '../ui/tones.ts';
import { beginnersOf } from './kind.ts';
import { nameIn } from './names.ts';
import './trajectory.css';

const useTexts = textsOf({
  label: { nl: 'Hoe dit dossier ervoor staat', en: 'Where this dossier stands' },
  stage: { nl: 'Fase: {{stage}}', en: 'Stage: {{stage}}' },
  published: {
    nl: 'Afgesloten op {{date}}. De gemeente heeft vastgelegd wat er met het advies is gedaan.',
    en: 'Closed on {{date}}. The municipality established what was done with the advice.',
  },
  closed: {
    nl: 'Op {{date}} afgesloten door de gemeente, zonder dat de hele weg is gelopen.',
    en: 'Closed by the municipality on {{date}}, without having gone the whole way.',
  },
  withdrawn: { nl: 'Op {{date}} ingetrokken door {{who}}.', en: 'Withdrawn on {{date}} by {{who}}.' },
  municipality: { nl: 'de gemeente', en: 'the municipality' },
  council: { nl: 'een van de adviesraden die het begonnen', en: 'one of the councils that began it' },
  outcome: { nl: 'Uitkomst:', en: 'Outcome:' },
  reason: { nl: 'Reden:', en: 'Reason:' },
  unexplained_one: {
    nl: 'Van {{count}} wijziging in de tekst is niet gezegd waardoor:',
    en: 'Of {{count}} change in the text it was not said why:',
  },
  unexplained_other: {
    nl: 'Van {{count}} wijzigingen in de tekst is niet gezegd waardoor:',
    en: 'Of {{count}} changes in the text it was not said why:',
  },
});

export type Stands = Pick<TrajectoryView, 'stage' | 'end' | 'councils' | 'authorities' | 'amendments'>;

/** Who withdrew it: the municipality, or the council whose own subject it was. */
function useWithdrawnBy({ end, councils, amendments, authorities }: Stands): string {
  const t = useTexts();
  if (end?.by !== 'council') return t('municipality');
  const [opener, ...others] = beginnersOf({ councils, amendments });
  return opener && others.length === 0 ? nameIn({ councils, authorities })(opener.id) : t('council');
}

/** At the head of every page of a dossier: in which stage it is; or when it ended, how, by whom and why. */
export function Standing({ trajectory }: { trajectory: Stands }) {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  const who = useWithdrawnBy(trajectory);
  const { stage, end } = trajectory;
  return (
    <section className={`dw-standing${end ? ' dw-standing--ended' : ''}`} aria-label={t('label')}>
      <p className="utrecht-paragraph">
        <Badge tone={STAGE_TONES[stage]}>{t('stage', { stage: terms(`stage.${stage}`).toLowerCase() })}</Badge>
      </p>
      {end && <p className="utrecht-paragraph">{t(end.how, { date: date(end.on), who })}</p>}
      {end?.outcome !== undefined && (
        <p className="utrecht-paragraph dw-prose">
          <strong>{t('outcome')}</strong> {end.outcome}
        </p>
      )}
      {end?.reason !== undefined && (
        <p className="utrecht-paragraph dw-prose">
          <strong>{t('reason')}</strong> {end.reason}
        </p>
      )}
      {end?.unexplained !== undefined && (
        <p className="utrecht-paragraph dw-prose">
          <strong>{t('unexplained', { count: end.unexplained })}</strong> {end.unexplainedBecause}
        </p>
      )}
    </section>
  );
}
