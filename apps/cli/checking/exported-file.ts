import {
  entryOf,
  Frontier,
  isSignedBy,
  leafHash,
  rootOf,
  sameHash,
  type Checkpoint,
  type Hash,
  type Verifier,
} from '#checkpoints';
import { Chains, StoreError, type MovedEvent } from '#event-store';
import { readExport, type Exported } from '../events-file.js';
import { Refused, printable } from '../terminal.js';
import { checkpointIn, verifierIn } from './keys.js';
import { broken, chainBroken, printErased, told } from './messages.js';

/** What an export says of the log that its events stand in, before it is known whether that was signed. */
interface Claim {
  readonly root: Hash;
  readonly size: number;
}

const calledIn = ({ stream, revision }: MovedEvent) => `gebeurtenis ${revision} van ${printable(stream)}`;

/** Follows the proofs of an export's events: all of them in one log, in its order. */
class ProofsSoFar {
  #claim: Claim | undefined;
  #without: MovedEvent | undefined;
  #index = -1;
  /** Of the events themselves: what a whole log is compared by. */
  readonly #tree = new Frontier();

  next({ event, proof }: Exported): void {
    this.#tree.add(leafHash(entryOf(event)));
    if (!proof) {
      this.#without ??= event;
      return;
    }
    const root = rootOf(event, proof);
    const goesOn = !this.#claim || (root && proof.size === this.#claim.size && sameHash(root, this.#claim.root));
    if (!root || !goesOn || proof.index <= this.#index) {
      throw broken(`Het bewijs klopt niet dat ${calledIn(event)} in het logboek staat.`);
    }
    this.#claim = { root, size: proof.size };
    this.#index = proof.index;
  }

  check({ size, root }: Checkpoint): void {
    if (!this.#claim) {
      const whole = this.#tree.size === size && sameHash(this.#tree.root(), root);
      if (!whole) throw broken(`Dit zijn niet de ${size} gebeurtenissen die zijn ondertekend.`);
    } else if (this.#without) throw broken(`Er is geen bewijs dat ${calledIn(this.#without)} in het logboek staat.`);
    else if (this.#claim.size !== size || !sameHash(this.#claim.root, root)) {
      throw broken('De gebeurtenissen staan niet in het logboek dat is ondertekend.');
    }
  }
}

function tellSigned(note: string, file: string, proofs: ProofsSoFar, known: readonly Verifier[]): void {
  const { checkpoint, signed } = checkpointIn(note, file, known);
  proofs.check(checkpoint);
  const where = `Alle gebeurtenissen staan in het logboek van ${checkpoint.size} gebeurtenissen`;
  console.log(
    signed
      ? `${where} dat ${printable(checkpoint.origin, 100)} heeft ondertekend.`
      : `${where}. Wie dat heeft ondertekend, is zonder --key niet gecontroleerd.`,
  );
}

/** What has no hash breaks its chain, and has been told so. */
function follow(proofs: ProofsSoFar, exported: Exported): void {
  try {
    proofs.next(exported);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw broken(`Het bewijs klopt niet dat ${calledIn(exported.event)} in het logboek staat.`);
  }
}

/** Checks an export by itself: its chains, and with a checkpoint in it that its events are what was signed. */
export async function checkFile(file: string, key?: string): Promise<void> {
  const known = key === undefined ? [] : [verifierIn(key)];
  const [chains, proofs] = [new Chains(isSignedBy(known)), new ProofsSoFar()];
  let note: string | undefined;
  for await (const exported of readExport(file)) {
    const verified = chains.next(exported.event);
    if (!verified.ok) throw chainBroken(verified);
    follow(proofs, exported);
    note = exported.checkpoint;
  }
  const end = chains.end();
  if (!end.ok) throw chainBroken(end);
  if (note !== undefined) tellSigned(note, file, proofs, known);
  else if (known.length > 0) throw new Refused(`${file}: invalid: er staat geen controlegetal op de laatste regel`);
  for (const [stream, { revision, hash }] of chains.ends) console.log(told(stream, revision + 1, hash));
  printErased(chains.erased);
}
