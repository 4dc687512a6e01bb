import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const pages = path.resolve(import.meta.dirname, '../../src/web');
const spokenAttributes = new Set([
  'aria-label',
  'aria-description',
  'title',
  'placeholder',
  'alt',
  'label',
  'hint',
]);

/** Words a person would read that stand in the code: text between tags, and literals in attributes that are spoken. */
function hardCoded(name: string, source: string): string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && spokenAttributes.has(node.name.getText(file))) {
      const literals = node.initializer === undefined ? [] : literalsIn(node.initializer);
      found.push(...literals.filter((text) => /\p{L}/u.test(text)));
    }
    if (ts.isJsxExpression(node) && node.expression !== undefined && !ts.isJsxAttribute(node.parent)) {
      if (ts.isStringLiteralLike(node.expression) && /\p{L}/u.test(node.expression.text))
        found.push(node.expression.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function literalsIn(node: ts.Node): string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  return ts.isJsxExpression(node) && node.expression !== undefined && ts.isStringLiteralLike(node.expression)
    ? [node.expression.text]
    : [];
}

describe('pages', () => {
  const files = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  );

  it('has pages to look at', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it.each(files)('%s takes every word from the catalogues', (name) => {
    expect(hardCoded(name, readFileSync(path.join(pages, name), 'utf8'))).toEqual([]);
  });

  it('would find a planted one', () => {
    expect(hardCoded('a.tsx', '<p title="Hint">Hello <b>{"there"}</b> · 3</p>')).toEqual([
      'Hint',
      'Hello',
      'there',
    ]);
  });
});
