import { EMPTY, nodeHash, type Hash } from './hashes.js';

const half = (n: number) => Math.floor(n / 2);

/** How many whole trees a leaf at this place closes, one within the other: its trailing ones in binary. */
function closedBy(index: number): number {
  let closed = 0;
  for (let rest = index; rest % 2 === 1; rest = half(rest)) closed++;
  return closed;
}

function ones(size: number): number {
  let count = 0;
  for (let rest = size; rest > 0; rest = half(rest)) count += rest % 2;
  return count;
}

/**
 * A Merkle tree (RFC 9162) of which only its right edge is kept: the roots of the whole trees in it, the
 * largest first. It takes a leaf in constant memory, and knows its root and the path of its last leaf.
 */
export class Frontier {
  #size = 0;
  #peaks: Hash[] = [];
  /** What the last leaf was joined with, from below. */
  #joined: Hash[] = [];

  /** As it was when this was its last leaf, with this path; undefined when the two do not go together. */
  static from(size: number, last: Hash, path: readonly Hash[]): Frontier | undefined {
    const frontier = new Frontier();
    if (size === 0) return path.length === 0 ? frontier : undefined;
    const closed = closedBy(size - 1);
    if (path.length !== closed + ones(size) - 1) return undefined;
    frontier.#joined = path.slice(0, closed);
    frontier.#peaks = path.slice(closed).reverse();
    frontier.#peaks.push(frontier.#joined.reduce((node, left) => nodeHash(left, node), last));
    frontier.#size = size;
    return frontier;
  }

  copy(): Frontier {
    const copy = new Frontier();
    [copy.#size, copy.#peaks, copy.#joined] = [this.#size, [...this.#peaks], this.#joined];
    return copy;
  }

  get size(): number {
    return this.#size;
  }

  add(leaf: Hash): void {
    let node = leaf;
    this.#joined = [];
    for (let closed = closedBy(this.#size); closed > 0; closed--) {
      const left = this.#peaks.pop() as Hash;
      this.#joined.push(left);
      node = nodeHash(left, node);
    }
    this.#peaks.push(node);
    this.#size++;
  }

  root(): Hash {
    return (
      this.#peaks.reduceRight<Hash | undefined>((right, left) => (right ? nodeHash(left, right) : left), undefined) ??
      EMPTY
    );
  }

  /** The inclusion path of the last leaf. */
  path(): readonly Hash[] {
    return [...this.#joined, ...this.#peaks.slice(0, -1).reverse()];
  }
}
