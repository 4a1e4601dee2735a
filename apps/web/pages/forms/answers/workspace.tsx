import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useDescribe } from '../../../action/describe.ts';
import type { Work } from '../../../action/page.tsx';
import { HandedOver } from '../../../action/remarks.tsx';
import { useSession } from '../../../api/session.ts';
import { AnswersAgreed } from '../../../trajectory/agreed.tsx';
import { nameIn } from '../../../trajectory/names.ts';
import { useTerms } from '../../../texts/terms.ts';
import { Link } from '../../../ui/link.tsx';
import { ToldHere, useTell } from '../../../ui/told/told.tsx';
import { AnswersFilter } from './filter.tsx';
import { List } from './list.tsx';
import { NextStep } from './next-step.tsx';
import { NotSaved } from './not-saved.tsx';
import { Panel } from './panel.tsx';
import type { Writing } from './point-form.tsx';
import { inOrder, isTodo, narrowed, nextTodo, opensWith, pointsOf, type Point } from './points.ts';
import { PointNav } from './point-nav.tsx';
import { Progress } from './progress.tsx';
import type { Search } from './search.ts';
import { useTexts } from './texts.ts';
import { Together, useTogether } from './together.tsx';
import { keptAt, useUnsent } from './unsent.ts';
import { useSaving } from './use-saving.ts';
import './answers.css';

const FROM = '/dossiers/$dossier/antwoorden';
/** Where a letter is a letter that somebody types. */
const TYPED = 'input, textarea, select, [contenteditable]';

interface WorkspaceProps {
  readonly work: Work;
  readonly authority: string;
  readonly search: Search;
}

/** The points at one side, the one that is open at the other; or one text for several of them. */
export function Workspace({ work, authority, search }: WorkspaceProps) {
  const t = useTexts();
  const terms = useTerms();
  const tell = useTell();
  const navigate = useNavigate();
  const { trajectory, influence, subjects } = work;
  const { id: dossier, councils, authorities } = trajectory;
  const points = useMemo(
    () => inOrder(pointsOf({ trajectory, influence, subjects }, authority)),
    [trajectory, influence, subjects, authority],
  );
  const { advice, standing, verdict } = search;
  const shown = useMemo(() => narrowed(points, { advice, standing, verdict }), [points, advice, standing, verdict]);
  const place = useMemo(() => ({ dossier, authority }), [dossier, authority]);
  const describe = useDescribe(trajectory, influence);
  const saving = useSaving(work, authority);
  const unsent = useUnsent(place, points);
  const together = useTogether(place);
  const [date, setDate] = useState('');

  // Which one is open is not chosen anew while somebody types in it: what others do moves what comes first.
  const opened = (): string | undefined => opensWith(points, shown, search)?.id;
  const [asked, setAsked] = useState(() => ({ over: search.over, id: opened() }));
  if (asked.over !== search.over) setAsked({ over: search.over, id: opened() });
  const isChosen = points.some(({ id }) => id === search.over);
  const point = points.find(({ id }) => id === asked.id) ?? opensWith(points, shown, {});

  const nameOfAuthority = nameIn({ councils, authorities });
  const several = new Set(points.map(({ advice }) => advice)).size > 1;
  const shortNameOf = ({ said, number }: Point): string =>
    terms(said.question ? 'question' : 'recommendation', { number });
  const nameOf = (id: string): string => {
    const one = points.find((other) => other.id === id);
    if (!one) return id;
    const name = shortNameOf(one);
    return several ? t('point.of', { point: name, council: nameOfAuthority(one.council) }) : name;
  };

  // Where somebody goes on to: there they stand at its heading.
  const [arrives, setArrives] = useState<string>();
  const searchFor = useCallback((id: string): Search => ({ ...search, over: id, samen: undefined }), [search]);
  const go = (id: string | undefined) => {
    if (id === undefined) return;
    setArrives(id);
    void navigate({ to: FROM, params: { dossier }, search: searchFor(id), resetScroll: false });
  };
  // There may be hundreds: only the end of the address is made for each.
  const { over: _, ...others } = searchFor('');
  const given = Object.entries(others).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const path = `/dossiers/${encodeURIComponent(dossier)}/antwoorden?${new URLSearchParams(given).toString()}`;
  const hrefOf = (id: string) => `${path}${given.length > 0 ? '&' : ''}over=${encodeURIComponent(id)}`;

  /** After an answer was saved one stands at the next that needs one: of those shown, else of all. */
  const goOn = async (done: readonly string[], saved: 'saved' | 'together', kept: string | undefined) => {
    const last = done.at(-1);
    const left = (of: readonly Point[]) => of.filter((one) => !done.includes(one.id) || one.id === last);
    const here = nextTodo(left(shown), last);
    const next = here ?? nextTodo(left(points), last);
    const count = points.filter((one) => isTodo(one) && !done.includes(one.id)).length;
    setArrives(undefined);
    if (next ?? saved === 'together')
      await navigate({
        to: FROM,
        params: { dossier },
        search: here || !next ? searchFor(next?.id ?? last ?? '') : { over: next.id, van: search.van },
        resetScroll: false,
      });
    const said = done.length > 3 ? t('several', { count: done.length }) : done.map(nameOf).join(', ');
    const recorded = next
      ? t('saved.next', { point: said, next: nameOf(next.id), count })
      : t('saved.last', { point: said });
    tell(kept === undefined ? recorded : `${recorded} ${t('saved.text', { title: kept })}`);
  };

  const person = useSession()?.person.id ?? '';
  const writingRef = useRef<Writing>(undefined);
  /** All that is typed and can be recorded, at once: all of it, or none. */
  const saveAll = async () => {
    if (saving.busy) return;
    const open = writingRef.current;
    const typed = unsent.ready.flatMap((id) => {
      // What was typed last may not be kept yet.
      const values = open?.point === id ? open.values : keptAt(person, place, id);
      return values ? [{ id, values }] : [];
    });
    const answers = typed.map(({ id, values }) => ({ recommendation: id, answer: values.answer, date: values.date }));
    const seen = new Map(typed.map(({ id, values }) => [id, values.base]));
    try {
      const kept = await open?.keepText();
      const recorded = await saving.save({ answers, seen, date: '' });
      const mine = typed.find(({ id }) => id === open?.point);
      if (mine && writingRef.current?.point === mine.id)
        writingRef.current.settle(mine.values.answer, recorded.get(mine.id) ?? mine.values.answer);
      await goOn(
        typed.map(({ id }) => id),
        'saved',
        kept,
      );
    } catch (failure) {
      // The mutation holds it, and it is shown with the way to each point.
      if (!(failure instanceof Error)) throw failure;
    }
  };

  const at = shown.findIndex(({ id }) => id === point?.id);
  const [before, after] = [shown[at - 1], at < 0 ? shown[0] : shown[at + 1]];
  const keys = ({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
    if (ctrlKey || altKey || metaKey || (target as Element).closest(TYPED)) return;
    if (key === 'j') go(after?.id);
    if (key === 'k') go(before?.id);
  };

  const { chosen } = together.values;
  const { set: setTogether } = together;
  const chosenNow = useRef(chosen);
  useEffect(() => {
    chosenNow.current = chosen;
  }, [chosen]);
  const choosing = useMemo(
    () => ({
      chosen: new Set(chosen),
      toggle: (id: string) => {
        const now = chosenNow.current;
        setTogether('chosen', now.includes(id) ? now.filter((one) => one !== id) : [...now, id]);
      },
    }),
    [chosen, setTogether],
  );

  const isTogether = search.samen === 'ja';
  const responses = trajectory.advices.flatMap(({ id, responses: given }) =>
    given.flatMap(({ authority: of, handover }) => (of === authority && handover ? [{ id, handover }] : [])),
  );
  const mode = isTogether ? 'together' : isChosen ? 'point' : 'list';
  return (
    <div className={`dw-answering dw-answering--${mode}`} onKeyDown={keys}>
      <div className="dw-answering__head dw-stack dw-stack--tight">
        <AnswersAgreed trajectory={trajectory} />
        {responses.map(({ id, handover }) => (
          <div key={id} className="dw-answering__turn">
            <HandedOver handover={handover} of={several ? describe({ advice: id }) : undefined} />
          </div>
        ))}
        <Progress
          done={points.filter(({ verdict }) => verdict !== undefined).length}
          drafts={points.filter(({ verdict, standing }) => verdict !== undefined && standing !== 'published').length}
          total={points.length}
          typed={unsent.typed.size}
          ready={unsent.ready.length}
          busy={saving.busy}
          saveAll={() => void saveAll()}
        />
        <ToldHere />
        <NotSaved
          dossier={dossier}
          saving={saving}
          open={isTogether ? undefined : point?.id}
          nameOf={nameOf}
          searchFor={searchFor}
        />
        <NextStep work={work} authority={authority} points={points} saving={saving} />
      </div>
      <nav className="dw-answering__list dw-stack dw-stack--tight dw-no-print" aria-labelledby="answering-list">
        <h2 id="answering-list" className="utrecht-heading-3">
          {t('list.title')}
        </h2>
        <AnswersFilter trajectory={trajectory} points={points} search={search} />
        {points.filter(({ open }) => open).length > 1 && (
          <Link
            to={FROM}
            params={{ dossier }}
            search={{ ...search, samen: isTogether ? undefined : 'ja' }}
            resetScroll={false}
          >
            {t(isTogether ? 'together.back' : 'together.title')}
          </Link>
        )}
        <div className="dw-answering__lines">
          <List
            trajectory={trajectory}
            points={shown}
            unsent={unsent.typed}
            open={point?.id}
            hrefOf={hrefOf}
            go={go}
            choosing={isTogether ? choosing : undefined}
          />
        </div>
      </nav>
      <div className="dw-answering__point dw-stack">
        {isTogether ? (
          <Together
            dossier={work.trajectory.id}
            form={together}
            points={points}
            shown={shown}
            nameOf={nameOf}
            saving={saving}
            saved={(ids, kept) => void goOn(ids, 'together', kept)}
          />
        ) : (
          point && (
            <>
              <PointNav
                dossier={dossier}
                search={search}
                before={before}
                after={after}
                // Of another council only where one goes on to that.
                nameOf={(other) => (other.council === point.council ? shortNameOf(other) : nameOf(other.id))}
                go={go}
              />
              <Panel
                key={point.id}
                trajectory={trajectory}
                place={place}
                point={point}
                nameOf={nameOf}
                arrives={arrives === point.id}
                typed={unsent.typed.has(point.id)}
                writingRef={writingRef}
                saving={saving}
                date={date}
                saved={(day, kept) => {
                  setDate(day);
                  void goOn([point.id], 'saved', kept);
                }}
              />
            </>
          )
        )}
        <p className="utrecht-paragraph">
          <Link to="/dossiers/$dossier" params={{ dossier }}>
            {t('back')}
          </Link>
        </p>
      </div>
    </div>
  );
}
