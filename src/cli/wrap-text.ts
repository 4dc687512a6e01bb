import { clusters, type Cluster } from './display-width.ts';

const closing = /^[，。、；：？！）」』】》〉”’…%％,.;:?!)\]}]$/u;
const opening = /^[（「『【《〈“‘([{]$/u;

/** Lines of at most `width` columns. Breaks at spaces and between Chinese characters, not before closing marks. */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(1, width)));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const piece of pieces(line).flatMap((one) => splitLong(one, width))) {
    if (used > 0 && used + piece.width > width) {
      lines.push(current.trimEnd());
      current = '';
      used = 0;
      if (piece.text === ' ') continue;
    }
    current += piece.text;
    used += piece.width;
  }
  lines.push(current.trimEnd());
  return lines;
}

/** What must stay together: a Latin word, one Chinese character with the marks that cling to it, a space. */
function pieces(line: string): Cluster[] {
  const found: Cluster[] = [];
  let previous: Cluster | undefined;
  let previousText = '';
  for (const cluster of clusters(line)) {
    const clings =
      previous !== undefined &&
      cluster.text !== ' ' &&
      previous.text !== ' ' &&
      (closing.test(cluster.text) ||
        opening.test(previousText) ||
        (cluster.width < 2 && !isWide(previousText, previous)));
    if (clings && previous !== undefined) {
      previous.text += cluster.text;
      previous.width += cluster.width;
    } else {
      previous = { ...cluster };
      found.push(previous);
    }
    previousText = cluster.text;
  }
  return found;
}

function isWide(lastCluster: string, piece: Cluster): boolean {
  return piece.width > piece.text.length || /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/u.test(lastCluster);
}

function splitLong(piece: Cluster, width: number): Cluster[] {
  if (piece.width <= width) return [piece];
  const parts: Cluster[] = [{ text: '', width: 0 }];
  for (const cluster of clusters(piece.text)) {
    let last = parts.at(-1);
    if (last === undefined || last.width + cluster.width > width) {
      last = { text: '', width: 0 };
      parts.push(last);
    }
    last.text += cluster.text;
    last.width += cluster.width;
  }
  return parts.filter(({ text }) => text !== '');
}
