import { formatNl } from '#calendar';
import type { Part } from '#paper';
import { isDocumentHash } from '#vocabulary';
import type { TextView } from '../text.js';
import { bullets, line, listed, or, part, said, several, table, type Told } from './lines.js';
import { WORDS } from './words.js';

/** The text as it stands in the last version, by its articles. */
function textIn({ passages, to }: TextView): Part[] {
  if (to === undefined) return [];
  const parts: Part[] = [part(2, 'tekst', `De tekst van versie ${to}`, [])];
  for (const { kind, after, trail } of passages) {
    if (!after) continue;
    const text = after.text.trim();
    if (kind === 'article' || kind === 'division') {
      const [title = '', ...rest] = text.split('\n');
      parts.push(part(3, `tekst-${trail}`, title, said(undefined, rest.join('\n').trim())));
      continue;
    }
    const last = parts.at(-1) as Part;
    parts[parts.length - 1] = { ...last, blocks: [...last.blocks, ...said(undefined, text)] };
  }
  return parts;
}

/** A file that is kept here stands among the files. */
function fileOf(file = ''): string {
  if (file === '') return '';
  const isKept: boolean = isDocumentHash(file);
  return isKept ? 'als bestand' : `bestand ${file}`;
}

/** What is proposed, what of it could still change, and in which versions. */
export function proposalIn({ trajectory }: Told, text: TextView): Part[] {
  const { influenceSpace: space, drafts } = trajectory;
  const versions = drafts.map(({ version, maturity, on, text: written, file }) => [
    `Versie ${version}`,
    WORDS.maturity[maturity],
    formatNl(on),
    [written === undefined ? '' : 'als tekst', fileOf(file)].filter(Boolean).join(', '),
  ]);
  const scope = space && [
    part(2, 'ruimte', 'Wat kon nog veranderen', [
      ...said('Doel', space.purpose),
      ...said('Hoe mensen meedoen', WORDS.levelMeans[space.level]),
      ...(space.open.length > 0 ? said(undefined, 'Hierover kon nog van alles veranderen:') : []),
      ...bullets(space.open.map((one) => line(undefined, one))),
      ...(space.fixed.length > 0 ? said(undefined, 'Dit lag vast:') : []),
      ...bullets(space.fixed.map(({ what, why }) => line(what, why))),
      ...said('Waarom dit is veranderd', space.because),
    ]),
  ];
  return [
    part(
      1,
      'voorstel',
      'Het voorstel',
      or(
        table('Versies van de tekst', ['Versie', 'Hoe ver', 'Datum', 'Vorm'], versions),
        'Van het voorstel is geen versie vastgelegd.',
      ),
    ),
    ...(scope ?? []),
    ...textIn(text),
  ];
}

/** With whom was spoken before advice was asked, and what came of that. */
export function involvementIn({ trajectory, influence }: Told): Part[] {
  const { involvements } = trajectory;
  const held = involvements.map(({ on, form, groupsReached, groupsMissing }, i) =>
    part(2, `gesprek-${i + 1}`, `${formatNl(on)}: ${form}`, [
      ...said('Wie deden mee', listed(groupsReached)),
      ...said('Wie misten er', listed(groupsMissing)),
    ]),
  );
  const findings = influence.findings.map(({ text, on, influence: became, judgements }) => {
    const judged = judgements?.at(-1);
    const stands =
      became === undefined ? 'nog niet aangewezen wat ermee is gedaan' : WORDS.effect[became].toLowerCase();
    const council = judged === undefined ? '' : `; de adviesraad: ${WORDS.recognised[judged.recognised].toLowerCase()}`;
    return line(formatNl(on), `${text} (${stands}${council})`);
  });
  const count = `Er is ${several(involvements.length, 'keer', 'keer')} met mensen gesproken voordat of terwijl advies werd gevraagd.`;
  const none = 'Er is niet eerst met mensen gesproken.';
  return [
    part(1, 'gesprekken', 'Met wie is gesproken', said(undefined, involvements.length === 0 ? none : count)),
    ...held,
    ...(findings.length > 0 ? [part(2, 'opbrengsten', 'Wat deze gesprekken opleverden', bullets(findings))] : []),
  ];
}

/** What was asked of which council, with how much time. */
export function requestsIn({ trajectory, nameOf }: Told): Part[] {
  const { requests } = trajectory;
  const rows = requests.map(({ council, requestedOn, dueOn, state, draftVersion, settledOn }) => [
    nameOf(council),
    formatNl(requestedOn),
    formatNl(dueOn),
    draftVersion === undefined ? 'geen' : `versie ${draftVersion}`,
    `${WORDS.request[state]}${settledOn === undefined ? '' : `, ${formatNl(settledOn)}`}`,
  ]);
  const head = ['Adviesraad', 'Gevraagd', 'Uiterlijk', 'Over', 'Stand'];
  const asked = requests.map(({ id, council, questions, extensions, reason, ...why }) =>
    part(2, `aanvraag-${id}`, `Gevraagd aan ${nameOf(council)}`, [
      ...bullets(questions.map((one) => line(undefined, one))),
      ...said('Waarom niet eerst met mensen is gesproken', why.withoutInvolvementBecause),
      ...said('Waarom zonder tekst', why.withoutTextBecause),
      ...said('Waarom met spoed', why.urgentBecause),
      ...extensions.flatMap((one) => said(`Verlengd tot ${formatNl(one.until)}`, one.reason)),
      ...said('Reden', reason),
    ]),
  );
  return [
    part(
      1,
      'aanvragen',
      'Wat aan wie is gevraagd',
      or(table('Aanvragen om advies', head, rows), 'Er is geen advies gevraagd.'),
    ),
    ...asked.filter(({ blocks }) => blocks.length > 0),
  ];
}
