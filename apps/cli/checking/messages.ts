import { formatNl, today } from '#calendar';
import type { Checked, First, Found, Named } from '#checkpoints';
import type { ErasedTexts, Verified } from '#event-store';
import type { KindName } from '#kinds';
import { EXIT, Refused, RUN, printable } from '../terminal.js';

const WHY = {
  gap: 'ontbreekt',
  changed: 'is veranderd sinds hij werd vastgelegd',
  erased: 'mist een tekst zonder dat ondertekend is vastgelegd dat die is gewist',
  unerased: 'heeft een tekst die volgens het logboek is gewist',
  order: 'staat niet op zijn plaats in het logboek',
};
const NEXT = 'Vergelijk met een reservekopie of een eerdere uitvoer, en zet die zo nodig terug.';

/** Something of the log is not as it was, and what it is. */
export const broken = (what: string) => new Refused(`${what} ${NEXT}`, EXIT.broken);

const chain = (stream: string, revision: number, why: keyof typeof WHY) =>
  `De keten van ${printable(stream)} is verbroken: gebeurtenis ${revision} ${WHY[why]}.`;

/** That the chain of a stream is broken, and where. */
export const chainBroken = ({ stream, revision, why }: Verified & { ok: false }) =>
  broken(chain(stream, revision, why));

const KEPT = {
  outside: 'en daar leest niemand die alles leest',
  unfound: 'maar wordt niet gevonden op zijn dossier of zijn id',
  written: 'maar niet letterlijk zoals het logboek schrijft',
};

const called = ({ stream, revision }: Named) => `gebeurtenis ${revision} van ${printable(stream)}`;

function first(chainIntact: First): string {
  switch (chainIntact.how) {
    case 'altered':
      return `op plaats ${chainIntact.place} staat ${called(chainIntact.event)}, en die is veranderd of staat er in plaats van een andere`;
    case 'added':
      return `op plaats ${chainIntact.place} is ${called(chainIntact.event)} toegevoegd`;
    case 'moved':
      return `${called(chainIntact.event)} hoort op plaats ${chainIntact.place} en is verplaatst`;
    case 'removed': {
      const after = chainIntact.after ? `na ${called(chainIntact.after)}` : 'aan het begin';
      return `op plaats ${chainIntact.place} is een gebeurtenis weggehaald, ${after}`;
    }
    case 'between':
      return `van plaats ${chainIntact.from} tot en met ${chainIntact.until} is iets veranderd, weggehaald, verplaatst of toegevoegd`;
  }
}

function problem(found: Found): string {
  switch (found.kind) {
    case 'chain':
      return chain(found.stream, found.revision, found.why);
    case 'kept':
      return `Op plaats ${found.place} staat ${called(found)}, ${KEPT[found.why]}.`;
    case 'missing':
      return `Er ontbreken gebeurtenissen: ${found.events} gevonden van ${found.of}. De eerste ontbreekt op plaats ${found.place}.`;
    case 'signed': {
      const left = found.events < found.size ? ` Er zijn er nog ${found.events}.` : '';
      return `Het logboek is niet wat is ondertekend (over ${found.size} gebeurtenissen): ${first(found.first)}.${left}`;
    }
    case 'note':
      return `Het bewaarde controlegetal over ${found.size} gebeurtenissen is niet zoals het is ondertekend.`;
    case 'beside':
      return `Wat bij het controlegetal over ${found.size} gebeurtenissen wordt bewaard, is niet de gebeurtenis waar het mee eindigt.`;
    case 'gone':
      return `Er is een controlegetal over ${found.size} gebeurtenissen ondertekend, en dat wordt niet meer bewaard.`;
  }
}

const texts = (count: number) => (count === 1 ? '1 tekst' : `${count} teksten`);
const on = (moment: string) =>
  Number.isNaN(Date.parse(moment)) ? printable(moment, 40) : formatNl(today(new Date(moment)));
const MOST_ERASURES = 100;

/** Says what was erased, when, by whom and why; nothing when nothing was. */
export function printErased(erased: readonly ErasedTexts[]): void {
  if (erased.length === 0) return;
  const count = erased.reduce((sum, one) => sum + one.texts, 0);
  console.log(`Let op: ${count === 1 ? 'er is' : 'er zijn'} ${texts(count)} gewist, en dat is vastgelegd:`);
  for (const one of erased.slice(0, MOST_ERASURES)) {
    const why = printable(one.because.replace(/\s+/g, ' '));
    console.log(
      `  ${called(one)}: ${texts(one.texts)}, op ${on(one.recordedAt)}, door ${printable(one.by, 100)}: ${why}`,
    );
  }
  if (erased.length > MOST_ERASURES) console.log(`  en nog ${erased.length - MOST_ERASURES} keer.`);
}

/** What several stories of a kind are called, and one where it is alone: exhaustive by its type. */
const CALLED: Readonly<Record<KindName, { readonly many: string; readonly one?: string }>> = {
  trajectory: { many: 'dossiers' },
  council: { many: 'adviesraden', one: 'adviesraad' },
};

/** `5 dossiers en 1 adviesraad`. */
function storiesIn({ trajectory = 0, ...others }: Checked['stories']): string {
  const counted = Object.entries({ trajectory, ...others }) as [KindName, number][];
  return counted
    .map(([kind, count]) => `${count} ${(count === 1 && CALLED[kind].one) || CALLED[kind].many}`)
    .join(' en ');
}

/** Says how many chains are whole. @throws Refused when the log is not as it was. */
export function printChains({ events, stories, found, erased }: Checked): void {
  if (found.length > 0) throw broken(found.map(problem).join('\n'));
  console.log(`${events} gebeurtenissen in ${storiesIn(stories)} gecontroleerd: de keten is heel.`);
  printErased(erased);
}

/** Says what was found of a whole log, and what it was compared with. @throws Refused as {@link printChains}. */
export function printChecked(checked: Checked): void {
  printChains(checked);
  const { until, checkpoints, signed, others } = checked;
  if (others.length > 0) {
    const names = others.slice(0, 5).map((name) => printable(name, 100));
    console.error(
      `Let op: er zijn controlegetallen van een andere sleutel (${names.join(', ')}); die zeggen alleen iets met --key.`,
    );
  }
  if (checkpoints === 0) {
    console.error(
      `Let op: er is nog geen controlegetal, dus alleen de ketens zijn gecontroleerd. Maak er een met: ${RUN} checkpoint`,
    );
  } else if (signed) {
    const but = checked.erased.length > 0 ? 'buiten die gewiste teksten is ' : '';
    console.log(
      `Tot en met plaats ${until} is het logboek wat is ondertekend: ${but}niets ${but ? '' : 'is '}veranderd, weggehaald, verplaatst of toegevoegd.`,
    );
  } else {
    console.error(
      `Let op: het logboek is tot en met plaats ${until} wat de controlegetallen zeggen; hun handtekening is niet gecontroleerd, want de sleutel is er niet (DOORWERKING_KEY, of --key).`,
    );
  }
}

/** The last hash of a chain covers all before it: whoever noted it down sees that nothing was cut off. */
export const told = (stream: string, events: number, hash: unknown) =>
  `${printable(stream)}: ${events} gebeurtenissen, de keten is heel. Laatste controlegetal: ${printable(String(hash))}`;
