import { z } from 'zod';
import { text, type Locale } from '../base/locale.ts';
import { operators } from '../thesis/operators/index.ts';
import type { Operator } from '../thesis/operators/operator.ts';
import { operation, type Column } from './operation.ts';
import type { Block } from './view.ts';

const operatorShape = z.object({
  name: z.string(),
  about: z.string(),
  takes: z
    .enum(['one', 'two', 'group'])
    .describe('How many formulas; group: one, for each member of `over`.'),
  parameters: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['count', 'number', 'days', 'word']),
      usual: z.string().nullable().describe('Taken where nothing is written; null: it must be written.'),
      words: z.array(z.string()).describe('Of a word: those allowed; none: any.'),
      about: z.string(),
    }),
  ),
});

type OperatorOut = z.output<typeof operatorShape>;

export default operation({
  name: 'thesis operators',
  schema: 'tightrope/thesis-operators@1',
  summary: text(
    'List what a formula of a thesis may do, with its parameters',
    '列出论点公式可用的运算及其参数',
    '列出論點公式可用的運算及其參數',
  ),
  examples: [
    { command: 'tightrope thesis operators', does: text('all of them', '全部运算', '全部運算') },
    {
      command: 'tightrope thesis operators --csv',
      does: text('a line a parameter, as CSV', '每个参数一行，输出 CSV', '每個參數一列，輸出 CSV'),
    },
  ],
  input: z.object({}),
  output: z.object({ operators: z.array(operatorShape) }),
  http: { method: 'GET', path: '/api/v1/thesis/operators' },
  async *run({ locale }) {
    const all = [...operators.values()].map((one) => operatorOut(one, locale));
    yield { ok: true, data: { operators: all }, warnings: [] };
  },
  view: ({ operators: all }, { locale }) => all.flatMap((one) => operatorBlocks(one, locale)),
  table: ({ operators: all }) => ({
    columns,
    rows: all.flatMap(({ name, takes, about, parameters }) =>
      parameters.length === 0
        ? [[name, takes, about, null, null, null, null]]
        : parameters.map((one) => [name, takes, about, one.name, one.kind, one.usual, one.about]),
    ),
  }),
});

function operatorOut({ name, about, takes, parameters }: Operator, locale: Locale): OperatorOut {
  return {
    ...{ name, about: about[locale], takes: takes === 1 ? 'one' : takes === 2 ? 'two' : 'group' },
    parameters: Object.entries(parameters).map(([id, one]) => ({
      ...{ name: id, kind: one.kind, usual: one.usual === null ? null : String(one.usual) },
      ...{ words: [...(one.words ?? [])], about: one.about[locale] },
    })),
  };
}

function operatorBlocks({ name, takes, about, parameters }: OperatorOut, locale: Locale): Block[] {
  const rows = parameters.map((one): [string, string] => [
    one.name,
    [
      one.words.length > 0 ? one.words.join(' | ') : kinds[one.kind][locale],
      one.usual === null ? words.must[locale] : usualWords(one.usual, locale),
      one.about,
    ]
      .filter((part) => part !== '')
      .join(locale === 'en' ? '; ' : '；'),
  ]);
  return [
    { kind: 'heading', text: shapes[takes].replace('NAME', name) },
    { kind: 'paragraph', text: about },
    ...(rows.length === 0 ? [] : [{ kind: 'facts', rows } as const]),
  ];
}

function usualWords(usual: string, locale: Locale): string {
  return usual === '' || /Infinity/.test(usual) ? words.may[locale] : `${words.usual[locale]} ${usual}`;
}

const shapes = { one: '{ NAME: … }', two: '{ NAME: [ …, … ] }', group: '{ NAME: …, over: GROUP }' } as const;

const kinds = {
  count: text('a whole number', '整数', '整數'),
  number: text('a number', '数字', '數字'),
  days: text('days', '天数', '天數'),
  word: text('a word', '词', '詞'),
};

const words = {
  must: text('must be written', '必写', '必寫'),
  may: text('may be left out', '可省略', '可省略'),
  usual: text('usually', '默认', '預設'),
};

const columns: readonly Column[] = [
  ...['operator', 'takes', 'about', 'parameter', 'kind', 'usual', 'parameter_about'].map((name): Column => ({
    name,
    type: 'string',
  })),
];
