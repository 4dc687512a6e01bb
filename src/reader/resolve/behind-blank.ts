import { codeUnitAt } from '../grammar/code-unit-at.ts';

/** Where what stands before an offset ends, a single blank between left out. */
export function behindBlank(text: string, at: number): number {
  return codeUnitAt(text, at - 1) === 0x20 ? at - 1 : at;
}
