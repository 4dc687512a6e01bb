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
  const text = textBody(answer);
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

function parse(text: string): { root: XmlElement | null; unclosed: string | null } {
  let root: XmlElement | null = null;
  let unclosed: string | null = null;
  const open: XmlElement[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: XmlElement = { name: localName(name), attributes, children: [], text: '' };
        open.at(-1)?.children.push(element);
        root ??= element;
        open.push(element);
      },
      ontext(part) {
        const element = open.at(-1);
        if (element) element.text += part;
      },
      onclosetag(name, implied) {
        if (implied) unclosed ??= localName(name);
        open.pop();
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
