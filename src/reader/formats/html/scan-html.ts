import { Tokenizer } from 'htmlparser2';
import { voids } from './elements.ts';

export type Attributes = ReadonlyMap<string, string>;

/** What is told of a page, in its order. Names in lower case, entities decoded. */
export interface HtmlEvents {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * The tags and texts of a page, however broken; nothing is balanced or implied here. Linear in the text: the tokenizer
 * only, because a parser that keeps every open tag in an array is quadratic in the depth.
 */
export function scanHtml(page: string, events: HtmlEvents): void {
  const html = withoutCutTag(page);
  let name = '';
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';
  // as browsers do: only void elements have no end tag, whatever `<div/>` says
  const opened = (): void => {
    events.open(name, attributes);
    if (voids.has(name)) events.close(name);
    attributes = new Map();
  };
  const ignored = (): void => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
      },
      onattribdata(start, end) {
        value += html.slice(start, end);
      },
      onattribentity(codepoint) {
        value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (!attributes.has(attribute)) attributes.set(attribute, value);
        value = '';
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag(start, end) {
        const closed = html.slice(start, end).toLowerCase();
        if (closed === 'br') events.open(closed, new Map());
        events.close(closed);
      },
      ontext: (start, end) => events.text(html.slice(start, end)),
      ontextentity: (codepoint) => events.text(String.fromCodePoint(codepoint)),
      oncdata: (start, end, offset) => events.text(html.slice(start, end - offset)),
      oncomment: ignored,
      ondeclaration: ignored,
      onprocessinginstruction: ignored,
      onend: ignored,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

/** A page that was cut off within a tag ends before it. */
function withoutCutTag(page: string): string {
  const open = page.lastIndexOf('<');
  return open > page.lastIndexOf('>') && /^<\/?[a-z]/i.test(page.slice(open, open + 3))
    ? page.slice(0, open)
    : page;
}
