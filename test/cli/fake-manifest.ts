import { text } from '../../src/base/locale.ts';
import type { Manifest, ManifestField, ManifestOperation } from '../../src/operations/manifest.ts';

function field(name: string, more: Partial<ManifestField> = {}): ManifestField {
  return {
    name,
    about: text(`About ${name}`, `关于 ${name}`, `關於 ${name}`),
    type: 'string',
    many: false,
    required: false,
    choices: null,
    default: null,
    ...more,
  };
}

function record(name: ManifestOperation['name'], more: Partial<ManifestOperation> = {}): ManifestOperation {
  return {
    name,
    schema: `tightrope/${name.replaceAll(' ', '-')}@1`,
    summary: text(`Does ${name}`, `执行 ${name}`, `執行 ${name}`),
    description: null,
    examples: [{ command: `tightrope ${name}`, does: text('The plain way', '最简单的用法', '最簡單的用法') }],
    http: null,
    table: false,
    markdown: false,
    fields: [],
    ...more,
  };
}

/** Every kind of field and command the program knows, without the real records. */
export const fakeManifest: Manifest = {
  version: '9.8.7',
  operations: [
    record('read', {
      description: text('Reads texts.', '读取文本。', '讀取文字。'),
      table: true,
      http: { method: 'POST', path: '/api/v1/read' },
      fields: [
        field('sources', {
          positional: true,
          many: true,
          required: true,
          placeholder: 'SOURCE',
          only: 'cli',
        }),
        field('no_store', { type: 'boolean', default: false }),
        field('max_bytes', { type: 'integer', default: 1000, only: 'cli' }),
        field('contents', { type: 'object', many: true, only: 'http' }),
      ],
    }),
    record('claims', {
      table: true,
      http: { method: 'GET', path: '/api/v1/claims' },
      fields: [
        field('search', { short: 's' }),
        field('kind', { choices: ['money', 'percent'] }),
        field('limit', { type: 'integer', short: 'n', default: 50 }),
        field('all_versions', { type: 'boolean', default: false }),
        field('tag', { many: true }),
      ],
    }),
    record('explain', {
      markdown: true,
      http: { method: 'GET', path: '/api/v1/claims/{claim}' },
      fields: [field('claim', { positional: true, required: true })],
    }),
    record('ledger verify'),
    record('ledger restore', {
      fields: [
        field('path', { positional: true, required: true }),
        field('force', { type: 'boolean', default: false }),
      ],
    }),
    record('serve', { fields: [field('port', { type: 'integer', default: 4173 })] }),
  ],
};
