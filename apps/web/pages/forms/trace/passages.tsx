import { fieldsOf } from '../../../form/fields.ts';
import type { TrajectoryAnswer } from '../../../api/answers.ts';
import { useTerms } from '../../../texts/terms.ts';
import { Picker } from './picker.tsx';
import { useTexts } from './texts.ts';
import '../../../action/passages/passages.css';
import './trace.css';

const { Choice, LongText, Rows } = fieldsOf<TextValues>();

interface PassagesProps {
  readonly drafts: TrajectoryAnswer['drafts'];
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

/** Where in the text it can be seen: from which version to which, and the passage before and after. */
export function Passages({ drafts, from, to, required }: PassagesProps) {
  const t = useTexts();
  const terms = useTerms();
  const versions = drafts.map(({ version, maturity }) => ({
    value: String(version),
    label: `${terms('version', { version })} (${terms(`maturity.${maturity}`)})`,
  }));
  const sideOf = (version: string) => ({
    name: terms('version', { version }),
    text: drafts.find((draft) => String(draft.version) === version)?.text ?? '',
  });
  const [before, after] = [sideOf(from), sideOf(to)];
  return (
    <>
      {drafts.length > 0 && (
        <div className="dw-versions">
          <Choice place="fromVersion" label={t('from')} options={versions} />
          <Choice place="toVersion" label={t('to')} options={versions} />
        </div>
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
            {(before.text !== '' || after.text !== '') && <Picker place={place} before={before} after={after} />}
            <LongText place={`${place}.before`} label={t('passages.before')} rows={3} />
            <LongText place={`${place}.after`} label={t('passages.after')} rows={3} />
          </>
        )}
      </Rows>
    </>
  );
}
