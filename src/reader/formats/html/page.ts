import {
  blocks,
  furniture,
  furnitureNames,
  furnitureRoles,
  impliedEnds,
  paragraphs,
  unwritten,
} from './elements.ts';
import { HeadFacts } from './head-facts.ts';
import { LineBuffer } from './line-buffer.ts';
import type { Block, Line } from './page-parts.ts';
import { Rows } from './rows.ts';
import type { Attributes } from './scan-html.ts';
import { scanHtml } from './scan-html.ts';

export interface Page {
  blocks: Block[];
  lines: Line[];
  facts: HeadFacts;
}

/** The blocks and lines of a page in their order. Linear in the text. */
export function parsePage(html: string): Page {
  const reader = new PageReader();
  scanHtml(html, reader);
  return reader.end();
}

class PageReader {
  readonly blocks: Block[] = [];
  readonly facts = new HeadFacts();
  readonly rows = new Rows();
  readonly line = new LineBuffer();
  /** Numbers of the open blocks, and how many of each name there are. */
  readonly #open: number[] = [];
  readonly #counts = new Map<string, number>();
  #unwritten = 0;
  #beginsParagraph = true;
  #preformatted = 0;

  open(name: string, attributes: Attributes): void {
    this.facts.open(name, attributes);
    if (blocks.has(name) || furniture.has(name) || unwritten.has(name)) this.#openBlock(name, attributes);
    else if (name === 'br') this.#flush(false);
    else this.line.open(name, attributes, this.#open.length);
  }

  close(name: string): void {
    if ((this.#counts.get(name) ?? 0) === 0) return this.line.close(name);
    for (let popped = ''; popped !== name;) popped = this.#closeBlock();
  }

  text(text: string): void {
    this.facts.text(text, this.#top());
    if (this.#unwritten > 0 || this.#top() === 'title') return;
    if (this.#preformatted === 0) return this.line.text(text);
    for (const [index, part] of text.split(/\r\n|\r|\n/).entries()) {
      if (index > 0) this.#flush(false);
      this.line.text(part);
    }
  }

  end(): Page {
    while (this.#open.length > 0) this.#closeBlock();
    this.#flush(true);
    return { blocks: this.blocks, lines: this.rows.end(), facts: this.facts };
  }

  #top(): string {
    return this.blocks[this.#open.at(-1) ?? -1]?.name ?? '';
  }

  #openBlock(name: string, attributes: Attributes): void {
    const ended = impliedEnds.get(name);
    while (ended?.has(this.#top()) === true) this.#closeBlock();
    if (!unwritten.has(name)) this.#flush(paragraphs.has(name));
    const role = attributes.get('role')?.toLowerCase() ?? '';
    const parent = this.#open.at(-1) ?? -1;
    this.blocks.push({
      name,
      parent,
      isFurniture: isFurniture(name, role, attributes),
      isArticle: name === 'article' || role === 'article' || attributes.get('itemprop') === 'articleBody',
      isMain: name === 'main' || role === 'main',
    });
    this.#open.push(this.blocks.length - 1);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    if (unwritten.has(name)) this.#unwritten += 1;
    if (name === 'pre') this.#preformatted += 1;
    this.rows.open(name);
  }

  #closeBlock(): string {
    const name = this.#top();
    if (!unwritten.has(name)) this.#flush(paragraphs.has(name));
    this.#open.pop();
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
    if (unwritten.has(name)) this.#unwritten -= 1;
    if (name === 'pre') this.#preformatted -= 1;
    this.rows.close(name);
    if (!unwritten.has(name)) this.line.leave(this.#open.length);
    return name;
  }

  #flush(beginsParagraph: boolean): void {
    const { text, linked } = this.line.take();
    if (text !== '') {
      this.rows.add({ text, linked, block: this.#open.at(-1) ?? -1, beginsParagraph: this.#beginsParagraph });
      this.#beginsParagraph = beginsParagraph;
    } else if (beginsParagraph) this.#beginsParagraph = true;
  }
}

function isFurniture(name: string, role: string, attributes: Attributes): boolean {
  if (furniture.has(name) || furnitureRoles.has(role)) return true;
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true;
  if (/display\s{0,9}:\s{0,9}none/i.test(attributes.get('style') ?? '')) return true;
  if (name === 'body' || name === 'article' || name === 'main' || role === 'main') return false;
  if (/^(?:header|hd|top|ft)$/i.test(attributes.get('id') ?? '')) return true;
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, 500);
  return names.split(/\s+/).some(
    (one) =>
      !/^(?:has|with|no|is)-/i.test(one) &&
      one
        .toLowerCase()
        .split(/[-_]+/)
        .some((part) => furnitureNames.has(part)),
  );
}
