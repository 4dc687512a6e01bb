/** The little of the web platform a feed may use; `fetch` is not in it. */
declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly hostname: string;
  readonly protocol: string;
  readonly searchParams: URLSearchParams;
}

declare class URLSearchParams {
  constructor(entries?: Readonly<Record<string, string>>);
  get(name: string): string | null;
  set(name: string, value: string): void;
  append(name: string, value: string): void;
  delete(name: string): void;
  toString(): string;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
