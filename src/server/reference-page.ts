import { text, locales, type Locale, type Text } from '../base/locale.ts';
import type { Manifest, ManifestField } from '../operations/manifest.ts';
import { servedOperations } from './api-routes.ts';

/** The reference of the API as one page without scripts, in one language. Everything that is put into it is escaped. */
export function referencePage(manifest: Manifest, locale: Locale): string {
  const say = (word: keyof typeof words): string => escapeHtml(words[word][locale]);
  const operations = servedOperations(manifest);
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${say('title')}</title>
<link rel="stylesheet" href="/api/reference.css">
</head>
<body>
<header>
<p><a href="/">Tightrope ${escapeHtml(manifest.version)}</a></p>
<nav aria-label="${say('language')}">${locales.map((each) => languageLink(each, locale)).join(' ')}</nav>
</header>
<main>
<h1>${say('title')}</h1>
<p>${say('about')}</p>
<p><a href="/api/v1/openapi.json">OpenAPI 3.1</a></p>
<ul class="contents">
${operations.map(({ name, http, summary }) => `<li><a href="#${anchor(name)}"><code>${http.method} ${escapeHtml(http.path)}</code></a> ${escapeHtml(summary[locale])}</li>`).join('\n')}
</ul>
${operations.map((operation) => operationSection(operation, locale)).join('\n')}
</main>
</body>
</html>
`;
}

export const referenceStyle = `:root { color-scheme: light dark; }
body { font: 16px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
header { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: space-between; }
section { border-top: 1px solid GrayText; margin-top: 2rem; }
code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
.fields { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid GrayText; }
`;

function operationSection(operation: ReturnType<typeof servedOperations>[number], locale: Locale): string {
  const { http } = operation;
  const fields = operation.fields.filter(({ only }) => only !== 'cli');
  const csv =
    http.method === 'GET' && operation.table
      ? `<p>${escapeHtml(words.csv[locale])} <code>GET ${escapeHtml(http.path)}.csv</code></p>`
      : '';
  const markdown =
    http.method === 'GET' && operation.markdown
      ? `<p>${escapeHtml(words.markdown[locale])} <code>GET ${escapeHtml(http.path)}.md</code></p>`
      : '';
  return `<section id="${anchor(operation.name)}">
<h2><code>${http.method} ${escapeHtml(http.path)}</code></h2>
<p>${escapeHtml(operation.summary[locale])}</p>
${operation.description === null ? '' : `<p>${escapeHtml(operation.description[locale])}</p>`}
${fields.length === 0 ? '' : fieldTable(fields, http, locale)}
<p>${escapeHtml(words.answers[locale])} <code>${escapeHtml(operation.schema)}</code></p>
${csv}
${markdown}
</section>`;
}

function fieldTable(
  fields: readonly ManifestField[],
  http: { method: string; path: string },
  locale: Locale,
): string {
  const heads = (['field', 'place', 'type', 'meaning'] as const).map(
    (word) => `<th scope="col">${words[word][locale]}</th>`,
  );
  const rows = fields.map((field) => {
    const place = http.path.includes(`{${field.name}}`) ? 'path' : http.method === 'POST' ? 'body' : 'query';
    const type = `${field.type}${field.many ? '[]' : ''}`;
    return `<tr><td><code>${escapeHtml(field.name)}</code></td><td>${place}</td><td>${type}</td><td>${escapeHtml(meaning(field, locale))}</td></tr>`;
  });
  return `<div class="fields" role="region" aria-label="${words.field[locale]}" tabindex="0"><table>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`;
}

function meaning(field: ManifestField, locale: Locale): string {
  const notes = [
    field.required ? words.required[locale] : null,
    field.choices === null ? null : field.choices.join(' | '),
    field.default === null ? null : `${words.default[locale]} ${String(field.default)}`,
  ].filter((note) => note !== null);
  return [field.about[locale], ...notes].join(' · ');
}

function languageLink(to: Locale, now: Locale): string {
  const current = to === now ? ' aria-current="true"' : '';
  return `<a href="/api?lang=${to}" lang="${to}"${current}>${names[to]}</a>`;
}

function anchor(name: string): string {
  return escapeHtml(name.replaceAll(' ', '-'));
}

function escapeHtml(value: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return value.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const names: Readonly<Record<Locale, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

const words = {
  title: text('The API of Tightrope', 'Tightrope 接口说明', 'Tightrope 介面說明'),
  about: text(
    'Served to this computer only. Every answer is an envelope: schema, ok, then data and warnings, or error with its code, message and hint. Messages follow ?lang= or Accept-Language.',
    '只对本机开放。每个回答都是一个信封：schema、ok，然后是 data 和 warnings，或者带有 code、message、hint 的 error。提示的语言由 ?lang= 或 Accept-Language 决定。',
    '只對本機開放。每個回應都是一個信封：schema、ok，然後是 data 和 warnings，或者帶有 code、message、hint 的 error。訊息的語言由 ?lang= 或 Accept-Language 決定。',
  ),
  language: text('Language', '语言', '語言'),
  field: text('Field', '字段', '欄位'),
  place: text('Place', '位置', '位置'),
  type: text('Type', '类型', '型別'),
  meaning: text('Meaning', '含义', '意義'),
  required: text('required', '必填', '必填'),
  default: text('default', '默认', '預設'),
  answers: text('Answers with', '回答的结构', '回應的結構'),
  csv: text(
    'The table as CSV (?bom=1 for Excel):',
    '表格的 CSV（Excel 请加 ?bom=1）：',
    '表格的 CSV（Excel 請加 ?bom=1）：',
  ),
  markdown: text('As Markdown:', 'Markdown：', 'Markdown：'),
} satisfies Record<string, Text>;
