import { Parser } from 'htmlparser2';
import { refused, textBody } from './body.ts';
import type { FeedAnswer } from './feed.ts';

/** An element under its local name: filers bind the same namespace to a prefix or to none. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Its own text, not that of its children. */
  text: string;
}

/** The answer as XML. Throws payload_refused where it is HTML, cut short, or its root is not the one expected. */
export function xmlBody(answer: FeedAnswer, root: string): XmlElement {
  const text = xmlText(answer);
  const read = parse(text);
  if (read.root?.name !== root) {
    const received = read.root ? `<${read.root.name}>` : `no element, but "${text.slice(0, 80)}"`;
    throw refused(answer, `XML of <${root}>`, received);
  }
  if (read.unclosed !== null)
    throw refused(answer, 'XML, whole', `<${read.unclosed}> is not closed; it ends in "${text.slice(-40)}"`);
  return read.root;
}

/** First child of that name; null where there is none. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return element?.children.find((child) => child.name === name) ?? null;
}

export function childrenOf(element: XmlElement | null, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Text at the end of a path of names, trimmed; null where it is absent or empty. */
export function textAt(element: XmlElement | null, ...path: readonly string[]): string | null {
  const found = path.reduce<XmlElement | null>(childOf, element);
  return found?.text.trim() || null;
}

/** EDGAR writes most of its XML in UTF-8, and its lists in the Latin alphabet they declare. */
function xmlText(answer: FeedAnswer): string {
  const start = String.fromCharCode(...answer.bytes.slice(0, 120));
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  return /^(iso-8859-1|windows-1252|us-ascii)$/i.test(declared)
    ? new TextDecoder('windows-1252').decode(answer.bytes)
    : textBody(answer);
}

function parse(text: string): { root: XmlElement | null; unclosed: string | null } {
  let root: XmlElement | null = null;
  let unclosed: string | null = null;
  const open: { element: XmlElement; opened: number }[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: XmlElement = { name: localName(name), attributes, children: [], text: '' };
        open.at(-1)?.element.children.push(element);
        root ??= element;
        open.push({ element, opened: parser.endIndex });
      },
      ontext(part) {
        const last = open.at(-1);
        if (last) last.element.text += part;
      },
      onclosetag(name, implied) {
        const last = open.pop();
        // `<isin value="…"/>` counts as implied too, but ends where it began.
        if (implied && last?.opened !== parser.endIndex) unclosed ??= localName(name);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return { root, unclosed };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
