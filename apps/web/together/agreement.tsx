import { Button, Textbox } from '@utrecht/component-library-react';
import { useId, useState } from 'react';
import * as api from '../api/advice-drafts.ts';
import type { AdviceDraft } from '../api/advice-drafts.ts';
import { Frame } from '../form/field.tsx';
import { todayHere, useDates } from '../texts/dates.ts';
import { nameIn } from '../trajectory/names.ts';
import { Badge } from '../ui/badge.tsx';
import { Notice, Section } from '../ui/section.tsx';
import { useShownDraft } from './context.ts';
import { isField, pointsIn } from './parts.ts';
import { usePersonName } from './people.ts';
import { useTexts } from './texts.ts';
import { useWork } from './working.tsx';

/** What each part is called, by where it stands. */
export function usePartName(): (part: string | undefined) => string {
  const t = useTexts();
  const { draft, called } = useShownDraft();
  const points = draft ? pointsIn(draft) : [];
  return (part) => {
    if (part === undefined) return t('part.whole');
    const name = called?.(part);
    if (name !== undefined) return name;
    if (part === 'verdict') return t('part.verdict');
    if (isField(part)) return t('part.other');
    const at = points.findIndex((one) => one.part === part);
    const { number } = (points[at]?.content ?? {}) as { readonly number?: string };
    return at < 0 ? t('part.gone') : t('part.point', { number: number ?? at + 1 });
  };
}

function Members({ draft }: { draft: AdviceDraft }) {
  const t = useTexts();
  return (
    <ul className="dw-list dw-stack dw-stack--tight">
      {draft.members.map(({ id, name, council }) => {
        const assent = draft.assents.find((one) => one.person === id && one.council === council);
        const isNow = assent?.revision === draft.revision;
        return (
          <li key={`${council} ${id}`} className="dw-row">
            <span>{name}</span>
            <Badge tone={assent ? (isNow ? 'positive' : 'warning') : 'neutral'}>
              {t(assent ? (isNow ? 'agree.now' : 'agree.before') : 'agree.notYet')}
            </Badge>
          </li>
        );
      })}
    </ul>
  );
}

/** What was changed after a council decided, as it is called. */
function useChangedSince(): (at: string) => readonly string[] {
  const { draft } = useShownDraft();
  const partName = usePartName();
  return (at) => [
    ...new Set(draft?.parts.filter((one) => one.revision > 0 && one.changedAt > at).map(({ part }) => partName(part))),
  ];
}

function OfCouncil({ draft, council }: { draft: AdviceDraft; council: string }) {
  const t = useTexts();
  const meetingId = useId();
  const onId = useId();
  const { date, list } = useDates();
  const { act, trajectory } = useShownDraft();
  const nameOf = usePersonName();
  const changedSince = useChangedSince();
  const { busy, run, problems } = useWork();
  const [meeting, setMeeting] = useState('');
  const [on, setOn] = useState(todayHere());
  const [isMissing, setMissing] = useState(false);
  const called = nameIn(trajectory)(council);
  const agreed = draft.agreements.find((one) => one.council === council);
  const isOurs = draft.speaks.includes(council);
  const isOld = agreed !== undefined && agreed.revision !== draft.revision;
  const changed = agreed && isOld ? changedSince(agreed.at) : [];
  return (
    <div className="dw-stack dw-stack--tight">
      <p className="utrecht-paragraph">
        {agreed
          ? t('agree.decided', {
              council: called,
              meeting: agreed.meeting,
              date: date(agreed.on),
              who: nameOf(agreed.by),
            })
          : t('agree.not', { council: called })}
      </p>
      {isOld && (
        <p className="utrecht-paragraph">
          <strong>{t('agree.changed', { what: list(changed.length > 0 ? changed : [t('part.other')]) })}</strong>
        </p>
      )}
      {problems}
      {isOurs && (!agreed || isOld) && (
        <>
          <Frame
            id={meetingId}
            label={t('agree.meeting')}
            required
            errors={isMissing && meeting.trim() === '' ? [{ text: t('agree.noMeeting') }] : []}
          >
            <Textbox
              id={meetingId}
              value={meeting}
              aria-invalid={isMissing && meeting.trim() === ''}
              onChange={(event) => setMeeting(event.target.value)}
            />
          </Frame>
          <Frame id={onId} label={t('agree.on')} required errors={[]}>
            <Textbox
              id={onId}
              type="date"
              value={on}
              max={todayHere()}
              onChange={(event) => setOn(event.target.value)}
            />
          </Frame>
          <div>
            <Button
              appearance="secondary-action-button"
              aria-disabled={busy}
              onClick={() => {
                setMissing(meeting.trim() === '');
                if (meeting.trim() === '') document.getElementById(meetingId)?.focus();
                else
                  run(
                    () => act((id, revision) => api.agree(id, council, { meeting, on }, revision)),
                    () => setMeeting(''),
                  );
              }}
            >
              {t('agree.decide', { council: called })}
            </Button>
          </div>
        </>
      )}
      {isOurs && agreed && (
        <div>
          <Button
            appearance="subtle-button"
            aria-disabled={busy}
            onClick={() => run(() => act((id) => api.reopen(id, council)))}
          >
            {t('agree.undo')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Who agrees with the draft as it is now, and which council decided on it at which meeting. */
export function Agreement() {
  const t = useTexts();
  const { draft, act, me } = useShownDraft();
  const { busy, run, problems } = useWork();
  if (!draft) return null;
  const mine = draft.assents.find(({ person }) => person === me);
  const [council = ''] = draft.yours;
  return (
    <Section title={t('agree.title')} intro={t('agree.about')}>
      <Members draft={draft} />
      {problems}
      <div className="dw-row">
        {mine?.revision !== draft.revision && (
          <Button
            appearance="secondary-action-button"
            aria-disabled={busy}
            onClick={() => run(() => act((id, revision) => api.assent(id, council, revision)))}
          >
            {mine ? t('agree.again') : t('agree.yes')}
          </Button>
        )}
        {mine && (
          <Button
            appearance="subtle-button"
            aria-disabled={busy}
            onClick={() => run(() => act((id) => api.dissent(id)))}
          >
            {t('agree.no')}
          </Button>
        )}
      </div>
      {[draft.council, ...draft.with].map((one) => (
        <OfCouncil key={one} draft={draft} council={one} />
      ))}
    </Section>
  );
}

/** Read once more before it is sent, and not part of it: whether the council decided on it, and what is open. */
export function Decided() {
  const t = useTexts();
  const { date, list } = useDates();
  const { draft, trajectory } = useShownDraft();
  const nameOf = usePersonName();
  const changedSince = useChangedSince();
  if (!draft) return null;
  const agreed = draft.agreements.find(({ council }) => council === draft.council);
  const council = nameIn(trajectory)(draft.council);
  const changed = agreed && agreed.revision !== draft.revision ? changedSince(agreed.at) : [];
  const open = draft.comments.filter(({ settled }) => !settled).length;
  return (
    <Notice type="info">
      <p className="utrecht-paragraph">
        <strong>{t('agree.inside')}</strong>
      </p>
      <p className="utrecht-paragraph">
        {agreed
          ? t('agree.decided', { council, meeting: agreed.meeting, date: date(agreed.on), who: nameOf(agreed.by) })
          : t('agree.not', { council })}
        {changed.length > 0 && <strong> {t('agree.changed', { what: list(changed) })}</strong>}
      </p>
      {open > 0 && <p className="utrecht-paragraph">{t('agree.openComments', { count: open })}</p>}
    </Notice>
  );
}
