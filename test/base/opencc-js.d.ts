/** The part of opencc-js the tests use; the package carries no types. */
declare module 'opencc-js' {
  type Script = 'cn' | 't' | 'tw' | 'twp' | 'hk';
  export function Converter(options: { from: Script; to: Script }): (text: string) => string;
}
