import { fieldsOf } from '../../form/fields.ts';
import { LEVELS, type Level } from '#vocabulary';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Content } from '../../action/content.tsx';
import { useSeenRevision } from '../../action/seen-revision.ts';
import { isTyped, placeIn, type SentRows, sentRowsIn, withSentRows } from '../../action/sent-rows.ts';
import type { TrajectoryAnswer } from '../../api/answers.ts';
import { placed } from '../../api/problem.ts';
import { trajectoryQuery } from '../../api/queries.ts';
import { type Body, useRecord } from '../../api/record.ts';
import { Form } from '../../form/form.tsx';
import { filled } from '../../form/place.ts';
import { useForm } from '../../form/use-form.ts';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { DossierPage } from '../../trajectory/dossier-page.tsx';
import { ROOM_OF, ROOMS } from '../../trajectory/room/rooms.ts';
import { Link } from '../../ui/link.tsx';
import { useTell } from '../../ui/told/told.tsx';

const { Lines, LongText, PartialDateField, Radios, Rows, TextField } = fieldsOf<Values>();

const useTexts = textsOf({
  title: { nl: 'Wat kan nog veranderen?', en: 'Set the influence space' },
  lead: {
    nl: 'Vertel de adviesraad eerlijk wat er nog kan veranderen en wat niet. Dan weet iedereen waarover advies zin heeft.',
    en: 'Tell the council honestly what can still change and what cannot. Then everybody knows on what advice makes sense.',
  },
  submit: { nl: 'Vastleggen', en: 'Record' },
  back: { nl: 'Terug zonder vast te leggen', en: 'Back without recording' },
  done: { nl: 'Wat nog kan veranderen, is vastgelegd.', en: 'The influence space has been recorded.' },
  purpose: {
    label: { nl: 'Wat is het doel?', en: 'What is the purpose?' },
    description: { nl: 'In een of twee zinnen, in gewone taal.', en: 'In one or two sentences, in plain language.' },
  },
  open: {
    label: { nl: 'Wat kan nog anders?', en: 'What can still change?' },
    description: {
      nl: 'Noem per regel één punt waarover u advies wilt.',
      en: 'Name one point a line on which you want advice.',
    },
    what: { nl: 'Punt', en: 'Point' },
    row: { nl: 'Punt {{number}}', en: 'Point {{number}}' },
  },
  fixed: {
    label: { nl: 'Wat staat vast?', en: 'What is fixed?' },
    description: { nl: 'Zeg er altijd bij waarom.', en: 'Always say why.' },
    thing: { nl: 'Vast punt', en: 'Fixed point' },
    what: { nl: 'Wat staat vast?', en: 'What is fixed?' },
    why: { nl: 'Waarom?', en: 'Why?' },
  },
  level: { nl: 'Hoe doen mensen mee?', en: 'How do people take part?' },
  date: {
    label: { nl: 'Wanneer is dit bepaald?', en: 'When was this determined?' },
    description: { nl: 'Laat leeg als het vandaag is.', en: 'Leave empty when it is today.' },
  },
  because: {
    label: { nl: 'Waarom is nu iets anders open of vast?', en: 'Why does the influence space change?' },
    description: {
      nl: 'Dit was al eerder opgeschreven. Wat er eerst stond blijft zichtbaar, met deze uitleg.',
      en: 'There was an influence space already. The old one stays visible, with this explanation.',
    },
  },
});

type Space = Body<'influence-spaces'>;
interface Values {
  readonly purpose: string;
  readonly open: readonly string[];
  readonly fixed: readonly Space['fixed'][number][];
  readonly level: Level | '';
  readonly date: string;
  readonly because: string;
}
const NOTHING = { purpose: '', open: [''], fixed: [], level: '', date: '', because: '' } satisfies Values &
  Record<keyof Space, unknown>;

function valuesOf({ influenceSpace: now }: TrajectoryAnswer): Values {
  if (!now) return NOTHING;
  const { purpose, open, fixed, level } = now;
  return { ...NOTHING, purpose, open, fixed, level };
}

/** Sets what can still be changed and what is fixed; begins with what holds now. */
function SpaceForm({ trajectory }: { trajectory: TrajectoryAnswer }) {
  const t = useTexts();
  const terms = useTerms();
  const tell = useTell();
  const navigate = useNavigate();
  const { id, revision, influenceSpace: now } = trajectory;
  const form = useForm(`influence-space ${id}`, valuesOf(trajectory));
  const { mutateAsync, error: refused, isPending } = useRecord(id, 'influence-spaces');
  const [kept, setKept] = useState<SentRows>({});
  const error = useMemo(() => placed(refused, placeIn(kept)), [refused, kept]);
  const seen = useSeenRevision(revision, error);
  const back = { to: ROOMS[ROOM_OF.space], params: { dossier: id } } as const;
  // A line that was begun and left empty is not a point; but some point there has to be.
  const rowsIn = (values: Values) => sentRowsIn(values, values.open.some(isTyped) ? { open: isTyped } : undefined);
  const sentOf = (values: Values, sending: SentRows) => filled(withSentRows(values, sending)) as Space;
  const send = async (values: Values, validateOnly: boolean) => {
    const sending = rowsIn(values);
    setKept(sending);
    await mutateAsync({ body: sentOf(values, sending), revision: seen, validateOnly });
    if (validateOnly) return;
    form.clear();
    await navigate(back);
    tell(t('done'));
  };
  return (
    <Form
      form={form}
      send={send}
      error={error}
      shown={(values) => (
        <Content type="InfluenceSpaceSet" trajectory={trajectory} data={sentOf(values, rowsIn(values))} />
      )}
      busy={isPending}
      submit={t('submit')}
      aside={<Link {...back}>{t('back')}</Link>}
    >
      <LongText place="purpose" label={t('purpose.label')} description={t('purpose.description')} rows={3} required />
      <Lines
        place="open"
        label={t('open.label')}
        description={t('open.description')}
        what={t('open.what')}
        line={(number) => t('open.row', { number })}
        required
      />
      <Rows
        place="fixed"
        label={t('fixed.label')}
        description={t('fixed.description')}
        what={t('fixed.thing')}
        empty={{ what: '', why: '' }}
      >
        {(place) => (
          <>
            <TextField place={`${place}.what`} label={t('fixed.what')} required />
            <TextField place={`${place}.why`} label={t('fixed.why')} required />
          </>
        )}
      </Rows>
      <Radios
        place="level"
        label={t('level')}
        options={LEVELS.map((value) => ({
          value,
          label: `${terms(`level.${value}`)}: ${terms(`levelMeans.${value}`)}`,
        }))}
        required
      />
      <PartialDateField place="date" label={t('date.label')} description={t('date.description')} />
      {now && (
        <LongText place="because" label={t('because.label')} description={t('because.description')} rows={3} required />
      )}
    </Form>
  );
}

export default function InfluenceSpace() {
  const t = useTexts();
  const { dossier } = useParams({ from: '/dossiers/$dossier/invloedsruimte' });
  const trajectory = useSuspenseQuery(trajectoryQuery(dossier)).data;
  return (
    <DossierPage dossier={trajectory} title={t('title')} lead={t('lead')}>
      <SpaceForm trajectory={trajectory} />
    </DossierPage>
  );
}
