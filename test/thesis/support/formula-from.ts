import type { Formula } from '../../../src/thesis/formula/formula.ts';
import { operators } from '../../../src/thesis/operators/index.ts';
import type { Shape } from '../../../src/facts/derived-fact.ts';
import { at } from './fake-port.ts';

/** A formula as a file of a thesis writes it, without what only the parser checks. */
export interface Written {
  [key: string]: string | number | Written | Written[];
}

export function formulaFrom(written: Written, groups: Readonly<Record<string, readonly string[]>>): Formula {
  const { fact, series, of = null, shape } = written;
  if (typeof fact === 'string')
    return { leaf: 'fact', concept: fact, of: of === null ? null : String(of), shape: shape as Shape, at };
  if (typeof series === 'string') return { leaf: 'series', ids: [series], at };
  const operator = [...operators.values()].find(
    // `count` is an operator, and a parameter of others.
    ({ name }) => typeof written[name] === 'object',
  );
  if (operator === undefined) throw new Error(`no operator in ${JSON.stringify(written)}`);
  const parts = written[operator.name];
  const given = Object.entries(operator.parameters).flatMap(([name, { usual }]) => {
    const value = written[name] ?? usual;
    return typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [];
  });
  const group = operator.takes === 'group' ? String(written['over']) : null;
  return {
    operator: operator.name,
    of: (Array.isArray(parts) ? parts : [parts as Written]).map((part) => formulaFrom(part, groups)),
    with: Object.fromEntries(given),
    over: group === null ? null : { group, members: groups[group] ?? [] },
    at,
  };
}
