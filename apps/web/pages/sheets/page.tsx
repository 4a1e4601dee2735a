import { Button } from '@utrecht/component-library-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { sheetMappingQuery, useChange } from '../../administration/queries.ts';
import type { SheetAnswer, SheetMapping } from '../../api/answers.ts';
import { refusedHere } from '../../api/problem.ts';
import { useSession } from '../../api/session.ts';
import { Frame } from '../../form/field.tsx';
import { FormProblems } from '../../form/problems.tsx';
import { useNameOf } from '../../lists/municipality.tsx';
import { useDates } from '../../texts/dates.ts';
import { Crumbs } from '../../ui/crumbs.tsx';
import { Choose } from '../../ui/filter/filter.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { auditedBy, bringersOf } from '../../api/bringers.ts';
import { KeptMapping } from './kept-mapping.tsx';
import { MappingForm } from './mapping-form.tsx';
import { Coming, Problems } from './result.tsx';
import { isDossierFile, useSending, type Going } from './send.ts';
import { useTexts } from './texts.ts';

import '../../form/form.css';
import './sheets.css';

export default function Sheets() {
  const t = useTexts();
  // As whoever began it: when a session ends, what was chosen stays on the screen.
  const session = useSession();
  const [mine] = useState(() => bringersOf(session));
  const { gemeente = '' } = useSearch({ from: '/dossiers/inlezen' });
  const first = mine.includes(gemeente) ? gemeente : mine[0];
  const audited = auditedBy(session).filter((code) => !mine.includes(code));
  return (
    <Page
      title={t('title')}
      lead={t(first === undefined && audited.length > 0 ? 'read' : 'lead')}
      crumbs={
        <Crumbs here={t('title')}>
          <Link to="/dossiers">{t('dossiers')}</Link>
        </Crumbs>
      }
    >
      {first === undefined && audited.length === 0 && <Empty title={t('notYours')} />}
      {first !== undefined && <BringIn mine={mine} first={first} />}
      {audited.map((code) => (
        <KeptMapping key={code} municipality={code} />
      ))}
    </Page>
  );
}

function Progress({ recording, done, of }: Going) {
  const t = useTexts();
  const said = of === 0 ? t('busy.sending') : t(recording ? 'busy.recording' : 'busy.judging', { done, of });
  return (
    <div>
      <p className="utrecht-paragraph" role="status">
        {said}
      </p>
      <progress className="dw-sheet-progress" aria-hidden="true" {...(of > 0 && { value: done, max: of })} />
    </div>
  );
}

function BringIn({ mine, first }: { mine: readonly string[]; first: string }) {
  const t = useTexts();
  const id = useId();
  const router = useRouter();
  const nameOf = useNameOf();
  const [municipality, setMunicipality] = useState(first);
  const [file, setFile] = useState<File>();
  const [answer, setAnswer] = useState<SheetAnswer>();
  const [looked, setLooked] = useState(0);
  const { going, error, setError, sheet, dossier } = useSending();
  const kept = useSuspenseQuery(sheetMappingQuery(municipality)).data;
  const change = useChange(municipality);
  const busy = going !== undefined || change.isPending;
  const isDossier = file !== undefined && isDossierFile(file);

  const look = async (record: 'none' | 'fitting' = 'none') => {
    if (!file) return setError(refusedHere({ place: 'file', detail: t('file.none') }));
    const told = await sheet(file, municipality, record);
    if (!told) return undefined;
    setAnswer(told);
    return setLooked((n) => n + 1);
  };
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setAnswer(undefined);
    if (!file || !isDossier) return look();
    const brought = await dossier(file);
    if (brought) await router.navigate({ to: '/dossiers/$dossier', params: { dossier: brought.trajectory } });
    return undefined;
  };
  const keep = async (mapping: SheetMapping) => {
    try {
      await change.mutateAsync({ method: 'PUT', path: '/sheet-mapping', body: mapping });
    } catch (failure) {
      // The mutation holds it, and it is shown above.
      if (!(failure instanceof Error)) throw failure;
      return;
    }
    await look();
  };

  return (
    <div className="dw-stack dw-stack--loose">
      <FormProblems error={error ?? change.error} />
      <Section title={t('file.title')}>
        <form onSubmit={(event) => void begin(event)} className="dw-form">
          {mine.length > 1 && (
            <Choose
              label={t('file.municipality')}
              value={municipality}
              options={mine.map((code) => [code, nameOf(code)] as const)}
              change={(code) => {
                setMunicipality(code ?? first);
                setAnswer(undefined);
              }}
            />
          )}
          <Frame id={id} label={t('file.label')} description={t('file.about')} required errors={[]}>
            <input
              id={id}
              type="file"
              aria-describedby={`${id}-d`}
              accept=".xlsx,.ods,.csv,.yaml,.yml,.json"
              onChange={(event) => {
                setFile(event.target.files?.[0]);
                setAnswer(undefined);
              }}
            />
          </Frame>
          <div>
            <Button type="submit" appearance="primary-action-button" aria-disabled={busy}>
              {t(isDossier ? 'file.record' : 'file.look')}
            </Button>
          </div>
        </form>
        {going && <Progress {...going} />}
      </Section>
      {answer && <Result key={looked} answer={answer} busy={busy} record={() => void look('fitting')} />}
      {answer && <Problems {...answer} />}
      {answer && answer.dossiers.length > 0 && <Coming dossiers={answer.dossiers} />}
      {answer && (
        <MappingForm
          key={`mapping ${looked}`}
          answer={answer}
          kept={kept}
          busy={busy}
          keep={(mapping) => void keep(mapping)}
        />
      )}
    </div>
  );
}

/** What came of it in a sentence, and the button that records it. It takes the focus: what was asked is answered. */
function Result({ answer, busy, record }: { answer: SheetAnswer; busy: boolean; record: () => void }) {
  const t = useTexts();
  const { list } = useDates();
  const { sheet = '', otherSheets, rows, fit, dossiers } = answer;
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  const coming = dossiers.filter(({ state }) => state === 'new').reduce((n, one) => n + one.rows, 0);
  const added = dossiers.some(({ state }) => state === 'added');
  return (
    <Section title={t(added ? 'result.done' : 'result.title')}>
      <p ref={said} tabIndex={-1} className="utrecht-paragraph">
        {added && `${t('result.added')} `}
        {t('result.fit', { fit, rows })}
        {fit === 0 && ` ${t('result.nothing')}`}
        {fit > 0 && coming === 0 && !added && ` ${t('result.stood')}`}
      </p>
      {otherSheets.length > 0 && (
        <p className="utrecht-paragraph">{t('result.sheets', { sheet, others: list(otherSheets) })}</p>
      )}
      {coming > 0 && fit < rows && <p className="utrecht-paragraph">{t('result.leftBehind')}</p>}
      {coming > 0 && (
        <div>
          <Button
            appearance="primary-action-button"
            aria-disabled={busy}
            onClick={() => {
              if (!busy) record();
            }}
          >
            {fit === rows ? t('result.all') : t('result.fitting', { count: coming })}
          </Button>
        </div>
      )}
    </Section>
  );
}
