import type { Attributes } from './scan-html.ts';

/** The line that is being written: white space collapsed, links counted, footnote marks left out. */
export class LineBuffer {
  #parts: string[] = [];
  #last = '';
  #linked = 0;
  #spaceDue = false;
  /** How many blocks were open where the link began; null outside links. */
  #linkDepth: number | null = null;
  #raised = false;

  open(name: string, attributes: Attributes, depth: number): void {
    if (name === 'a' && attributes.has('href')) this.#linkDepth = depth;
    if (name === 'sup') this.#raised = true;
  }

  close(name: string): void {
    if (name === 'a') this.#linkDepth = null;
    if (name === 'sup') this.#raised = false;
  }

  /** A block has ended: a link that was begun in it ends too. */
  leave(depth: number): void {
    if (this.#linkDepth !== null && depth < this.#linkDepth) this.#linkDepth = null;
    this.#raised = false;
  }

  text(text: string): void {
    const written = text.replace(invisible, '').replace(blank, ' ');
    const body = written.trim();
    if (body === '') {
      this.#spaceDue ||= written !== '';
      return;
    }
    if (this.#raised && /^[\d[*†‡(]/.test(body)) {
      // 10<sup>12</sup> is not 1012, and a note's number is none of the text's
      if (!/\d$/.test(this.#last) || this.#linkDepth !== null || /^\D/.test(body)) return;
      this.#push('^');
    } else if ((this.#spaceDue || written.startsWith(' ')) && this.#last !== '') this.#push(' ');
    this.#push(body);
    if (this.#linkDepth !== null) this.#linked += body.length;
    this.#spaceDue = written.endsWith(' ');
  }

  take(): { text: string; linked: number } {
    const taken = { text: this.#parts.join(''), linked: this.#linked };
    [this.#parts, this.#last, this.#linked, this.#spaceDue] = [[], '', 0, false];
    return taken;
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#last = text;
  }
}

/** Soft hyphens, zero-width marks, and control characters, which entities can smuggle in. */
// eslint-disable-next-line no-control-regex
const invisible = /[\u00ad\u200b\u200c\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f]/g;
const blank = /[\s\u00a0]+/g;
