import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Fragment, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { influenceQuery, textQuery, trajectoryQuery } from '../../api/queries.ts';
import { useDescribe } from '../../action/describe.ts';
import { AdvisedHere } from '../../trajectory/text/advised.tsx';
import { Causes } from '../../trajectory/text/causes.tsx';
import { Difference, How } from '../../trajectory/text/difference.tsx';
import { Room } from '../../trajectory/room/room.tsx';
import { Choose, Filter } from '../../ui/filter/filter.tsx';
import { useChange } from '../../ui/filter/use-change.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/section.tsx';
import { ToldHere, useTell } from '../../ui/told/told.tsx';
import { useTerms } from '../../texts/terms.ts';
import { Attribute } from './attribute.tsx';
import { changesIn } from '../../trajectory/text/changes.ts';
import { nextOpen } from './changes.ts';
import { NothingChanged } from '../../trajectory/text/nothing-changed.tsx';
import { keyOf, targetsIn, versionsOf } from '../../trajectory/text/targets.ts';
import { pairOf, written, type Pair, type Search } from './search.ts';
import { useTextTexts } from '../../trajectory/text/texts.ts';
import { useTexts } from './texts.ts';

const FROM = '/dossiers/$dossier/tekst/vergelijken';
/** Where a letter is a letter that somebody types. */
const TYPED = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';

function Versions({ pair, versions, search }: { pair: Pair; versions: readonly number[]; search: Search }) {
  const t = useTexts();
  const terms = useTerms();
  const change = useChange<Search>();
  const optionOf = (version: number) => [String(version), terms('version', { version })] as const;
  return (
    <Filter label={t('filter.label')}>
      <Choose
        label={t('filter.from')}
        value={String(pair.from)}
        options={versions.filter((version) => version < pair.to).map(optionOf)}
        change={(van) => change({ van, over: undefined })}
      />
      <Choose
        label={t('filter.to')}
        value={String(pair.to)}
        options={versions.slice(1).map(optionOf)}
        change={(naar) => change({ naar, over: undefined })}
      />
      <Choose
        label={t('filter.show')}
        value={search.alles ?? ''}
        options={[
          ['', t('filter.changes')],
          ['ja', t('filter.all')],
        ]}
        change={(alles) => change({ alles })}
      />
      <Choose
        label={t('filter.look')}
        value={search.naast ?? ''}
        options={[
          ['', t('filter.together')],
          ['ja', t('filter.apart')],
        ]}
        change={(naast) => change({ naast })}
      />
    </Filter>
  );
}

/** What changed between two versions, and why; whoever may show influence does so here. */
function Compared({ dossier, pair, search }: { dossier: string; pair: Pair; search: Search }) {
  const t = useTexts();
  const words = useTextTexts();
  const tell = useTell();
  const navigate = useNavigate();
  const trajectory = useSuspenseQuery(trajectoryQuery(dossier)).data;
  const influence = useSuspenseQuery(influenceQuery(dossier)).data;
  const text = useSuspenseQuery(textQuery(dossier, written(pair))).data;
  const changes = changesIn(text, words('start'));
  const mayTrace = trajectory.possibilities.some(({ type, possible }) => type === 'ChangeExplained' && possible);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const describe = useDescribe(trajectory, influence);
  // Once it is said here what came of it, it is no longer looked for: else the next change would come ticked with it.
  const explainedBy = (key: string | undefined) =>
    changes.filter(({ causes }) => causes.some((cause) => keyOf(cause) === key)).length;
  const [before] = useState(() => explainedBy(search.punt));
  const sought =
    explainedBy(search.punt) === before
      ? targetsIn(influence).find(({ of }) => keyOf(of) === search.punt)?.of
      : undefined;
  const suggests = ({ suggested }: (typeof changes)[number]) =>
    sought !== undefined && suggested?.some((of) => keyOf(of) === search.punt) === true;
  const opened = mayTrace
    ? (changes.find(({ trail }) => trail === search.over) ??
      changes.find(suggests) ??
      nextOpen(changes, undefined, done))
    : undefined;
  const isOpen = (trail: string) => opened?.trail === trail;

  const [arrives, setArrives] = useState<string>();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const heading = arrives === undefined ? null : list.current?.querySelector<HTMLElement>('[aria-current] h3');
    heading?.focus();
    heading?.scrollIntoView({ block: 'nearest' });
  }, [arrives, opened?.trail]);
  const open = (over: string, found = false) =>
    navigate({
      ...{ to: FROM, params: { dossier }, resetScroll: false },
      search: { ...search, over, ...(found && { punt: undefined }) },
    });
  const go = (trail: string | undefined) => {
    if (trail === undefined) return;
    setArrives(trail);
    void open(trail);
  };
  const at = changes.findIndex(({ trail }) => isOpen(trail));
  const keysAt = useRef<{ choose: (digit: number) => void; readonly ready: boolean }>(undefined);
  const keys = ({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
    if (!opened) return;
    if (key === 'Enter' && (ctrlKey || metaKey) && keysAt.current?.ready) {
      list.current?.querySelector<HTMLFormElement>('[aria-current] form')?.requestSubmit();
    }
    if (ctrlKey || altKey || metaKey || (target as Element).closest(TYPED)) return;
    if (key === 'j') go(changes[at + 1]?.trail);
    if (key === 'k') go(changes[at - 1]?.trail);
    if (/^[1-9]$/.test(key)) keysAt.current?.choose(Number(key));
  };
  const saved = async (trails: readonly string[], by: readonly string[]) => {
    const explained = new Set([...done, ...trails]);
    setDone(explained);
    const next = nextOpen(changes, trails[0], explained);
    const count = changes.filter(({ trail, causes }) => causes.length === 0 && !explained.has(trail)).length;
    setArrives(undefined);
    if (next) await open(next.trail, true);
    const what = by.length > 0 ? t('doneBy', { points: by.join('; ') }) : t('doneOther');
    tell(`${what} ${next ? t('done', { where: next.where, count }) : t('doneAll')}`);
  };

  const said = t('count', { count: changes.length });
  const elsewhere = text.steps.filter(
    ({ from, to, unexplained, early }) => unexplained > 0 && !early && (from !== pair.from || to !== pair.to),
  );
  const left = changes.filter(({ causes }) => causes.length === 0);
  const shown = search.alles === 'ja' ? text.passages : changes;
  const numbers = new Map(changes.map((change, i) => [change.trail, { ...change, number: i + 1 }]));
  const pointLink = (recommendation: string, name: string) => (
    <Link to="/dossiers/$dossier/aanbevelingen/$recommendation" params={{ dossier, recommendation }}>
      {name}
    </Link>
  );
  return (
    <div className="dw-stack" onKeyDown={keys}>
      <h2 className="utrecht-heading-2" data-arrival tabIndex={-1}>
        {t('title')}
      </h2>
      <Versions pair={pair} versions={versionsOf(trajectory)} search={search} />
      <p className="utrecht-paragraph">
        {changes.length === 0
          ? t('noChanges')
          : left.length === 0
            ? `${said}. ${t('allExplained')}`
            : t('unexplained', { changes: said, count: left.length })}
      </p>
      {mayTrace && sought && <p className="utrecht-paragraph">{t('sought', { point: describe(sought) })}</p>}
      {mayTrace && left.length === 0 && elsewhere.length > 0 && (
        <p className="utrecht-paragraph">
          {t('elsewhere')}{' '}
          {elsewhere.map(({ from, to, unexplained: count }, i) => (
            <Fragment key={to}>
              {i > 0 && ', '}
              <Link to={FROM} params={{ dossier }} search={{ van: String(from), naar: String(to), punt: search.punt }}>
                {t('step', { from, to, count })}
              </Link>
            </Fragment>
          ))}
        </p>
      )}
      <ToldHere />
      {mayTrace && left.length > 0 && <p className="utrecht-paragraph dw-small dw-muted dw-no-print">{t('keys')}</p>}
      <ol ref={list} className="dw-list dw-stack dw-stack--tight">
        {shown.map((passage) => {
          const change = numbers.get(passage.trail);
          return (
            <li
              key={passage.trail}
              id={passage.trail}
              className={change ? `dw-card${isOpen(passage.trail) ? ' dw-card--accent' : ''}` : undefined}
              aria-current={isOpen(passage.trail) ? 'true' : undefined}
            >
              {change && (
                <>
                  <h3 className="utrecht-heading-4" tabIndex={-1}>
                    {t('change', { number: change.number, total: changes.length, where: change.where })}
                  </h3>
                  <div className="dw-answer__badges">
                    <How passage={passage} />
                  </div>
                </>
              )}
              <div lang="nl">
                <Difference passage={passage} apart={search.naast === 'ja'} />
              </div>
              <AdvisedHere {...{ trajectory, passage, pointLink }} advised={text.advised} />
              {change && (
                <p className="utrecht-paragraph">
                  {change.causes.length > 0 && words('why')}
                  <Causes {...{ trajectory, pointLink }} findings={influence.findings} causes={change.causes} />
                </p>
              )}
              {change && isOpen(change.trail) && (
                <Attribute
                  key={change.trail}
                  {...{ trajectory, influence, pair, change, sought }}
                  isFound={search.over === undefined && suggests(change)}
                  others={left.filter(({ trail }) => trail !== change.trail)}
                  saved={(trails, by) => void saved(trails, by)}
                  skip={() => go(nextOpen(changes, change.trail, done)?.trail ?? changes[at + 1]?.trail)}
                  keysRef={keysAt}
                />
              )}
              {change && mayTrace && !isOpen(change.trail) && (
                <p className="utrecht-paragraph dw-no-print">
                  <Link to={FROM} params={{ dossier }} search={{ ...search, over: change.trail }} resetScroll={false}>
                    {t(change.causes.length === 0 ? 'open' : 'another', { where: change.where })}
                  </Link>
                </p>
              )}
            </li>
          );
        })}
      </ol>
      <NothingChanged trajectory={trajectory} influence={influence} pointLink={pointLink} />
    </div>
  );
}

export default function ComparePage() {
  const t = useTexts();
  const { dossier } = useParams({ from: FROM });
  const search = useSearch({ from: FROM });
  const trajectory = useSuspenseQuery(trajectoryQuery(dossier)).data;
  const pair = pairOf(trajectory, search);
  return (
    <Room dossier={dossier} room="text" within={t('title')}>
      {pair ? (
        <Compared key={written(pair)} dossier={dossier} pair={pair} search={search} />
      ) : (
        <>
          <h2 className="utrecht-heading-2" data-arrival tabIndex={-1}>
            {t('title')}
          </h2>
          <Notice type="info">
            <p className="utrecht-paragraph">{t('none')}</p>
          </Notice>
        </>
      )}
    </Room>
  );
}
