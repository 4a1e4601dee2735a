import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hash } from 'node:crypto';
import { Frontier } from './frontier.js';
import { leafHash, sameHash, sha256, type Hash } from './hashes.js';
import { rootFrom, Tree } from './inclusion.js';

// The inputs and roots of Certificate Transparency's own tests of RFC 6962, whose tree RFC 9162 keeps.
const ENTRIES = [
  ...['', '00', '10', '2021', '3031', '40414243', '5051525354555657'],
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const LEAVES = ENTRIES.map((entry) => sha256(Buffer.concat([Buffer.of(0), Buffer.from(entry, 'hex')])));

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** RFC 9162, section 2.1.1, word for word. */
function reference(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (only === undefined) return hash('sha256', '', 'buffer');
  if (leaves.length === 1) return only;
  let k = 1;
  while (2 * k < leaves.length) k *= 2;
  return sha256(Buffer.concat([Buffer.of(1), reference(leaves.slice(0, k)), reference(leaves.slice(k))]));
}

function grown(leaves: readonly Hash[]): Frontier {
  const frontier = new Frontier();
  leaves.forEach((leaf) => frontier.add(leaf));
  return frontier;
}

const treeOf = (leaves: readonly Hash[]) => new Tree(Buffer.concat(leaves));
const leaf = fc.uint8Array({ minLength: 32, maxLength: 32 });
const leaves = (minLength: number) => fc.array(leaf, { minLength, maxLength: 140 });

describe('the tree of RFC 9162', () => {
  it.each(ROOTS.map((root, size) => [size, root] as const))(
    'has the root of Certificate Transparency at size %i',
    (size, root) => {
      expect(hex(grown(LEAVES.slice(0, size)).root())).toBe(root);
      expect(hex(treeOf(LEAVES.slice(0, size)).root())).toBe(root);
    },
  );

  it('has the path of Certificate Transparency', () => {
    expect(treeOf(LEAVES).path(0).map(hex)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
  });

  it('takes entries of 32 bytes', () => {
    expect(hex(leafHash(new Uint8Array(32)))).toBe(hex(sha256(new Uint8Array(33))));
    expect(() => leafHash(new Uint8Array(31))).toThrow(RangeError);
  });

  it('is that of the reference, leaf by leaf and all at once', () => {
    fc.assert(
      fc.property(leaves(0), (given) => {
        expect(hex(grown(given).root())).toBe(hex(reference(given)));
        expect(hex(treeOf(given).root())).toBe(hex(reference(given)));
      }),
    );
  });

  it('goes on from its last leaf and the path of that', () => {
    fc.assert(
      fc.property(leaves(1), leaves(0), (before, after) => {
        const first = grown(before);
        expect(first.path().map(hex)).toEqual(
          treeOf(before)
            .path(before.length - 1)
            .map(hex),
        );
        const again = Frontier.from(first.size, before.at(-1) as Hash, first.path());
        after.forEach((one) => again?.add(one));
        expect(hex(again?.root() ?? new Uint8Array())).toBe(hex(reference([...before, ...after])));
        expect(Frontier.from(first.size, before.at(-1) as Hash, [...first.path(), before[0] as Hash])).toBeUndefined();
      }),
    );
  });
});

describe('a proof of inclusion', () => {
  it('holds for each leaf at its place, and for nothing else', () => {
    fc.assert(
      fc.property(leaves(1), fc.nat(), fc.nat(), leaf, (given, i, j, other) => {
        const [tree, size] = [treeOf(given), given.length];
        const index = i % size;
        const [root, path, mine] = [tree.root(), tree.path(index), given[index] as Hash];
        const gives = (at: number, of: number, what: Hash, by: readonly Hash[]) => {
          const found = rootFrom(at, of, what, by);
          return found !== undefined && sameHash(found, root);
        };
        expect(gives(index, size, mine, path)).toBe(true);
        expect(gives(index, size, other, path)).toBe(sameHash(other, mine));
        if (j % size !== index) expect(gives(j % size, size, mine, path)).toBe(false);
        expect(gives(index, size, mine, [...path, other])).toBe(false);
        if (path.length > 0) {
          expect(gives(index, size, mine, path.slice(1))).toBe(false);
          expect(gives(index, size, mine, path.slice(0, -1))).toBe(false);
          expect(gives(index, size, mine, path.with(j % path.length, other))).toBe(
            sameHash(other, path[j % path.length] as Hash),
          );
        }
      }),
    );
  });

  it.each([
    [-1, 3],
    [3, 3],
    [0, 0],
    [0.5, 3],
    [0, Infinity],
    [NaN, NaN],
  ])('is none at place %p of %p', (index, size) => {
    expect(rootFrom(index, size, LEAVES[0] as Hash, [])).toBeUndefined();
    expect(() => treeOf(LEAVES.slice(0, 3)).path(index === 0 ? 3 : index)).toThrow(RangeError);
  });
});
