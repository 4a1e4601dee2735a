import { AUTHORITY_KINDS } from '#vocabulary';
import { WorkForm } from '../../action/form.tsx';
import { freeId, slug } from '../../action/ids.ts';
import { WorkPage } from '../../action/page.tsx';
import { textsOf } from '../../texts/texts-of.ts';
import { useTrajectoryTexts } from '../../trajectory/texts.ts';

const useTexts = textsOf({
  title: { nl: 'Vastleggen wie voortaan antwoordt', en: 'Record who succeeds an authority' },
  lead: {
    nl: 'Gemeenten gaan samen, of een bestuur gaat op in een ander (herindeling). Wat nog beantwoord, besloten of nagekomen moet worden, gaat over met dezelfde termijnen. Wat is gezegd, houdt de naam van wie het zei.',
    en: 'Municipalities merge, or a board becomes part of another. What is still to be answered, decided or kept passes on with the same terms. What was said keeps the name of who said it.',
  },
  which: { nl: 'Wie gaat verder als een ander?', en: 'Which authority goes on as another?' },
  as: { nl: 'Als wie?', en: 'As which authority?' },
  another: { nl: 'Een ander, die nog niet meedoet', en: 'An authority that does not take part yet' },
  name: { nl: 'Naam', en: 'Name' },
  kind: { nl: 'Soort', en: 'Kind' },
  reason: {
    label: { nl: 'Waarom?', en: 'Why?' },
    description: { nl: 'Dit blijft zichtbaar in het dossier.', en: 'This stays visible in the dossier.' },
  },
  submit: { nl: 'Vastleggen', en: 'Record' },
  done: { nl: 'De opvolging is vastgelegd.', en: 'The succession has been recorded.' },
});

// No id has a space in it.
const ANOTHER = ' ';
const START = { as: ANOTHER, to: { name: '', kind: '' }, reason: '' };

export default function Succession() {
  const t = useTexts();
  const parts = useTrajectoryTexts();
  return (
    <WorkPage type="AuthoritySucceeded" title={t('title')} lead={t('lead')}>
      {(work) => {
        const { authorities, councils, left } = work.trajectory;
        const gone = new Set(left.map(({ participant }) => participant));
        const others = authorities.filter(({ id }) => !gone.has(id));
        const used = new Set([...authorities, ...councils].map(({ id }) => id));
        return (
          <WorkForm
            work={work}
            noun="successions"
            initial={START}
            body={({ as, to, reason }) => {
              const there = others.find(({ id }) => id === as);
              return { to: there ?? { id: freeId(slug(to.name) || 'bestuursorgaan', used), ...to }, reason };
            }}
            which={t('which')}
            submit={t('submit')}
            done={t('done')}
            chapter="decisions"
          >
            {({ LongText, Radios, TextField }, { as }, { from }) => (
              <>
                {others.length > 1 && (
                  <Radios
                    place="as"
                    label={t('as')}
                    options={[
                      ...others.filter(({ id }) => id !== from).map(({ id, name }) => ({ value: id, label: name })),
                      { value: ANOTHER, label: t('another') },
                    ]}
                  />
                )}
                {as === ANOTHER && (
                  <>
                    <TextField place="to.name" label={t('name')} required />
                    <Radios
                      place="to.kind"
                      label={t('kind')}
                      options={AUTHORITY_KINDS.map((value) => ({ value, label: parts(`decision.who.${value}`) }))}
                      required
                    />
                  </>
                )}
                <LongText
                  place="reason"
                  label={t('reason.label')}
                  description={t('reason.description')}
                  rows={4}
                  required
                />
              </>
            )}
          </WorkForm>
        );
      }}
    </WorkPage>
  );
}
