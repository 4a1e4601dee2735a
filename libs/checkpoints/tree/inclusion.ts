import { EMPTY, HASH_BYTES, nodeHash, type Hash } from './hashes.js';

const half = (n: number) => Math.floor(n / 2);
const at = (level: Uint8Array, i: number): Hash => level.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES);

/** A whole Merkle tree, level above level; of a million leaves it takes 64 MB. */
export class Tree {
  readonly size: number;
  readonly #levels: Uint8Array[];

  /** From its leaf hashes, one after the other. */
  constructor(leaves: Uint8Array) {
    this.size = leaves.length / HASH_BYTES;
    this.#levels = [leaves];
    for (let below = leaves; below.length > HASH_BYTES;) {
      const count = below.length / HASH_BYTES;
      const level = new Uint8Array(Math.ceil(count / 2) * HASH_BYTES);
      for (let i = 0; 2 * i < count; i++) {
        const left = at(below, 2 * i);
        // What has no neighbour goes up as it is.
        level.set(2 * i + 1 < count ? nodeHash(left, at(below, 2 * i + 1)) : left, i * HASH_BYTES);
      }
      this.#levels.push((below = level));
    }
  }

  root(): Hash {
    return this.size === 0 ? EMPTY : at(this.#levels.at(-1) as Uint8Array, 0);
  }

  /** The inclusion path of a leaf, from below (RFC 9162, section 2.1.3.1). */
  path(index: number): readonly Hash[] {
    if (!(Number.isInteger(index) && index >= 0 && index < this.size)) throw new RangeError('there is no such leaf');
    const path: Hash[] = [];
    let place = index;
    for (const level of this.#levels.slice(0, -1)) {
      const neighbour = place % 2 === 0 ? place + 1 : place - 1;
      if (neighbour * HASH_BYTES < level.length) path.push(at(level, neighbour));
      place = half(place);
    }
    return path;
  }
}

/**
 * The root of a tree of this size in which a leaf stands at this place with this path (RFC 9162, section
 * 2.1.3.2); undefined when a path there has another length.
 */
export function rootFrom(index: number, size: number, leaf: Hash, path: readonly Hash[]): Hash | undefined {
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size)) return undefined;
  let [place, last] = [index, size - 1];
  let root = leaf;
  for (const neighbour of path) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      root = nodeHash(neighbour, root);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else root = nodeHash(root, neighbour);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 ? root : undefined;
}
