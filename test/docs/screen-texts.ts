import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A text of the screens, as it stands in the source: a pair of `nl` and `en`, and the names that lead to it. */
export interface ScreenText {
  /** `reason.label`. */
  readonly key: string;
  readonly nl: string;
  readonly en: string;
}

const nameOf = ({ name }: ts.PropertyAssignment): string =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : '';
const propertiesOf = (node: ts.ObjectLiteralExpression) => node.properties.filter(ts.isPropertyAssignment);

function pairIn(node: ts.ObjectLiteralExpression): Omit<ScreenText, 'key'> | undefined {
  const said = new Map(
    propertiesOf(node).flatMap((one) =>
      ts.isStringLiteralLike(one.initializer) ? [[nameOf(one), one.initializer.text] as const] : [],
    ),
  );
  const [nl, en] = [said.get('nl'), said.get('en')];
  return said.size === 2 && nl !== undefined && en !== undefined ? { nl, en } : undefined;
}

/** Every text that stands in a file. */
export function textsIn(file: string): readonly ScreenText[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true);
  const found: ScreenText[] = [];
  const look = (node: ts.Node, path: readonly string[]): void => {
    const pair = ts.isObjectLiteralExpression(node) ? pairIn(node) : undefined;
    if (pair) found.push({ key: path.join('.'), ...pair });
    else ts.forEachChild(node, (child) => look(child, ts.isPropertyAssignment(node) ? [...path, nameOf(node)] : path));
  };
  look(source, []);
  return found;
}

/** The files in which texts stand, with their texts. */
export const SCREEN_TEXTS: readonly (readonly [file: string, texts: readonly ScreenText[]])[] = globSync(
  'apps/web/**/*.{ts,tsx}',
)
  .filter((file) => !/\.(?:spec|types)\.tsx?$/.test(file))
  .sort()
  .map((file) => [file, textsIn(file)] as const)
  .filter(([, texts]) => texts.length > 0);
