interface Counter {
  steps: number;
}

/**
 * How much of its text a piece of work looks at, whatever the machine: code units asked for one by one, code units copied, and
 * for a search with a regular expression all that it may run over.
 */
export function stepsOf(work: () => unknown): number {
  const counter: Counter = { steps: 0 };
  const restore = [countCharacters(counter), countSlices(counter), countSearches(counter)];
  try {
    work();
  } finally {
    for (const undo of restore) undo();
  }
  return counter.steps;
}

function countCharacters(counter: Counter): () => void {
  const { charCodeAt } = String.prototype;
  String.prototype.charCodeAt = function (this: string, at: number): number {
    counter.steps += 1;
    return charCodeAt.call(this, at);
  };
  return () => {
    String.prototype.charCodeAt = charCodeAt;
  };
}

function countSlices(counter: Counter): () => void {
  const { slice } = String.prototype;
  String.prototype.slice = function (this: string, from?: number, to?: number): string {
    const part = slice.call(this, from, to);
    counter.steps += part.length;
    return part;
  };
  return () => {
    String.prototype.slice = slice;
  };
}

function countSearches(counter: Counter): () => void {
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    counter.steps += 1;
    if (!this.sticky && !this.source.startsWith('^'))
      counter.steps += (found === null ? text.length : found.index) - Math.min(from, text.length);
    return found;
  };
  return () => {
    RegExp.prototype.exec = exec;
  };
}
