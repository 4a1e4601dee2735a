import { fieldsOf } from '../../../form/fields.ts';
import type { TrajectoryAnswer } from '../../../api/answers.ts';
import { useTerms } from '../../../texts/terms.ts';
import { versionsOf } from '../../../trajectory/text/targets.ts';
import { Link } from '../../../ui/link.tsx';
import { useTexts } from './texts.ts';
import '../../../action/passages/passages.css';
import './trace.css';

const { Choice, LongText, Rows } = fieldsOf<TextValues>();

interface PassagesProps {
  readonly trajectory: TrajectoryAnswer;
  /** The key of the point or finding that it is about. */
  readonly of: string;
  readonly from: string;
  readonly to: string;
  /** Since the second definition paper need not tell where. */
  readonly required: boolean;
}
export const NO_PASSAGE = { before: '', after: '' };
/** What is filled in when the effect is in the text. */
interface TextValues {
  readonly fromVersion: string;
  readonly toVersion: string;
  readonly passages: readonly (typeof NO_PASSAGE)[];
}

/** Where in the text it can be seen: pointed at where both versions are known, or typed as paper tells it. */
export function Passages({ trajectory, of, from, to, required }: PassagesProps) {
  const t = useTexts();
  const terms = useTerms();
  const { id: dossier, drafts } = trajectory;
  const versions = drafts.map(({ version, maturity }) => ({
    value: String(version),
    label: `${terms('version', { version })} (${terms(`maturity.${maturity}`)})`,
  }));
  return (
    <>
      {drafts.length > 0 && (
        <div className="dw-versions">
          <Choice place="fromVersion" label={t('from')} options={versions} />
          <Choice place="toVersion" label={t('to')} options={versions} />
        </div>
      )}
      {of !== '' && trajectory.definition >= 2 && versionsOf(trajectory).length > 1 && (
        <p className="utrecht-paragraph">
          <Link
            to="/dossiers/$dossier/tekst/vergelijken"
            params={{ dossier }}
            search={{ van: from, naar: to, punt: of }}
          >
            {t('pointAt')}
          </Link>
        </p>
      )}
      <Rows
        place="passages"
        label={t('passages.label')}
        description={`${t('passages.description')}${required ? '' : ` ${t('passages.unknown')}`}`}
        what={t('passages.what')}
        empty={NO_PASSAGE}
        required={required}
      >
        {(place) => (
          <>
            <LongText place={`${place}.before`} label={t('passages.before')} rows={3} />
            <LongText place={`${place}.after`} label={t('passages.after')} rows={3} />
          </>
        )}
      </Rows>
    </>
  );
}
