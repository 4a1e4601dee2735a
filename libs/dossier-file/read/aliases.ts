import { isScalar, visit, type Document, type Node } from 'yaml';
import { short } from '#facts';

/** What each alias of a YAML document stands for, and the first thing in it that no dossier can hold. */
export interface Aliases {
  /** The node itself, or the one that it is an alias of. */
  readonly target: (node: unknown) => unknown;
  readonly wrong?: { readonly node: Node; readonly message: string };
}

/** In one walk, so that a file full of aliases takes no longer than another. */
export function readAliases(doc: Document): Aliases {
  const anchors = new Map<string, Node>();
  const targets = new Map<unknown, Node>();
  let wrong: Aliases['wrong'];
  const anchored = (_: unknown, node: Node & { anchor?: string }) => {
    if (node.anchor) anchors.set(node.anchor, node);
  };
  visit(doc, {
    Map: anchored,
    Seq: anchored,
    Scalar: anchored,
    Pair: (_, { key }) => {
      if (isScalar(key)) return undefined;
      wrong = { node: key as Node, message: 'een veld heeft een naam van gewone tekst' };
      return visit.BREAK;
    },
    Alias: (_, alias) => {
      const target = anchors.get(alias.source);
      if (target) targets.set(alias, target);
      else wrong = { node: alias, message: `*${short(alias.source)} verwijst naar niets` };
      return target ? undefined : visit.BREAK;
    },
  });
  return { target: (node) => targets.get(node) ?? node, wrong };
}
