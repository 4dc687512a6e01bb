import type { Locale } from '../../base/locale.ts';
import type { ReportOut } from '../shapes/report.ts';

type Block = ReportOut['blocks'][number];

/** A report as one file that asks for nothing else: no script, no font, no picture. Printed it is light whatever the screen is. */
export function reportHtml({ title, sentence, blocks }: ReportOut, locale: Locale): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(sentence)}</h1>
${blocks.map(element).join('\n')}
</main>
</body>
</html>
`;
}

function element(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'paragraph':
    case 'next':
      return `<p>${withCode(block.text)}</p>`;
    case 'facts':
      return `<dl>${block.rows
        .map(([label, value]) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`)
        .join('')}</dl>`;
    case 'quote':
      return `<blockquote dir="auto">${escaped(block.before)}<mark>${escaped(block.quote)}</mark>${escaped(block.after)}</blockquote>`;
    case 'table':
      return table(block);
  }
}

function table({ columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const end = columns.map(({ align }) => (align === 'end' ? ' class="end"' : ''));
  const head = columns.map(({ title }, index) => `<th scope="col"${end[index] ?? ''}>${escaped(title)}</th>`);
  const body = rows.map((cells) => {
    const [first = '', ...others] = cells;
    const rest = others.map((cell, index) => `<td${end[index + 1] ?? ''}>${escaped(cell)}</td>`);
    return `<tr><th scope="row">${escaped(first)}</th>${rest.join('')}</tr>`;
  });
  return `<div class="wide" tabindex="0" role="group"><table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function withCode(text: string): string {
  return escaped(text).replace(/`([^`]*)`/g, '<code>$1</code>');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const style = `
:root{color-scheme:light dark;--paper:light-dark(#faf8f4,#141412);--ink:light-dark(#1c1b19,#ece8df);--soft:light-dark(#68645c,#a39e93);--line:light-dark(#e2ddd2,#33312c);--mark:light-dark(#f3ddd2,#4a2c1f)}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 Inter,"Noto Sans","Noto Sans SC","Noto Sans TC","PingFang SC","PingFang TC",system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem}
h1{font:500 1.75rem/1.25 "Source Serif 4","Noto Serif","Noto Serif SC","Noto Serif TC",Georgia,serif;text-wrap:balance}
h2{margin:2rem 0 .5rem;color:var(--soft);font-size:.875rem}
table{width:100%;border-collapse:collapse;font-size:.8125rem}
th,td{padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:baseline;font-weight:400}
thead th{color:var(--soft)}
.end{text-align:end;white-space:nowrap}
.wide{overflow-x:auto}
dl{margin:0}
dl>div{display:grid;grid-template-columns:minmax(8rem,18rem) minmax(0,1fr);gap:0 1rem;padding:.2rem 0;border-bottom:1px solid var(--line)}
dt{color:var(--soft)}
dd{margin:0}
blockquote{margin:1rem 0 .25rem;font-family:"Source Serif 4","Noto Serif","Noto Serif SC","Noto Serif TC",Georgia,serif}
mark{background:var(--mark);color:inherit}
code{font-size:.85em;overflow-wrap:anywhere}
@media print{:root{color-scheme:light;--paper:#fff}main{padding:0;max-width:none}tr,dl>div,blockquote{break-inside:avoid}h2{break-after:avoid}.wide{overflow:visible}}
`;
