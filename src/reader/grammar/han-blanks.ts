import { hanKind, isHanNumeral, isScaleKind, kindOf } from './han-characters.ts';

const mostBlanks = 2;

/** Behind the blanks at `at`, at most two: 五 十. */
export function afterBlanks(text: string, at: number): number {
  let index = at;
  while (index - at < mostBlanks && text.charCodeAt(index) === 0x20) index += 1;
  return index;
}

/** Over a blank only what cannot stand alone goes on: 五 十, 一百 五十. Two digits are two numbers. */
export function joinsOverBlank(text: string, end: number, next: number): boolean {
  const before = text.charCodeAt(end - 1);
  const behind = text.charCodeAt(next);
  if (!isHanNumeral(behind)) return kindOf(behind) === hanKind.many;
  return isScaleKind(before) || isScaleKind(behind);
}
