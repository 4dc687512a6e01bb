/** The few styles the program uses; each returns the text as it is where there are no colours. */
export interface Palette {
  bold(text: string): string;
  dim(text: string): string;
  quote(text: string): string;
  error(text: string): string;
  warning(text: string): string;
}

export function palette(colours: boolean): Palette {
  return {
    bold: style(colours, 1, 22),
    dim: style(colours, 2, 22),
    quote: colours ? style(true, 7, 27) : (text) => `[${text}]`,
    error: style(colours, 31, 39),
    warning: style(colours, 33, 39),
  };
}

/** Colours belong on a terminal that shows them to a person who has not declined (no-color.org). */
export function wantsColours(
  stream: { isTTY: boolean },
  env: Readonly<Record<string, string | undefined>>,
  declined: boolean,
): boolean {
  return stream.isTTY && !declined && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

function style(colours: boolean, on: number, off: number): (text: string) => string {
  const escape = String.fromCharCode(0x1b);
  return colours ? (text) => (text === '' ? '' : `${escape}[${on}m${text}${escape}[${off}m`) : (text) => text;
}
