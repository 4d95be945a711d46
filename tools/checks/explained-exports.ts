import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { trackedFiles } from '../tracked-files.ts';
import type { Check } from './check.types.ts';

const own = /^(apps|packages|tools)\/.*\.tsx?$/;
const tests = /\.(test|e2e|long)\.tsx?$|\.d\.ts$|\.generated\.ts$|schema\.types\.ts$/;

/** Every exported function and class says in a docblock what it gives. */
export const explainedExports: Check = {
  name: 'exports are explained',
  run: async (root) =>
    trackedFiles(root, ['.ts', '.tsx'])
      .filter((path) => own.test(path) && !tests.test(path))
      .flatMap((path) => unexplained(path, readFileSync(join(root, path), 'utf8'))),
};

function unexplained(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return file.statements.flatMap((statement) => {
    const marks = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    if (!marks?.some((mark) => mark.kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.getJSDocCommentsAndTags(statement).length > 0) return [];
    const { line } = file.getLineAndCharacterOfPosition(statement.getStart());
    return namesOf(statement).map((name) => `${path}:${line + 1} ${name} has no docblock`);
  });
}

/** Types speak through their fields and schemas through what they allow; what runs has to say what it gives. */
function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations
      .filter(
        ({ initializer }) =>
          initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
      )
      .map((declaration) => declaration.name.getText());
  }
  const named = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return named && statement.name ? [statement.name.text] : [];
}
