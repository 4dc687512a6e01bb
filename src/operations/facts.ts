import { z } from 'zod';
import { text } from '../base/locale.ts';
import { measures } from '../base/observation.ts';
import type { Concept } from '../facts/concept.ts';
import { shapes, type Shape } from '../facts/derived-fact.ts';
import { latestOfShape } from '../facts/latest.ts';
import { entityFacts } from './factual/entity-facts.ts';
import { factOut } from './factual/fact-out.ts';
import { factsView } from './factual/facts-view.ts';
import { instantAsked } from './factual/known-facts.ts';
import { asOfFields } from './fields/as-of.ts';
import { field, operation, type Column } from './operation.ts';
import { factShape, type FactOut } from './shapes/fact.ts';

export default operation({
  name: 'facts',
  schema: 'tightrope/facts@1',
  summary: text(
    'Show what filings say of a company, as known at any date',
    '查看申报文件对一家公司的记载，可回到任一日期的已知情况',
    '查看申報文件對一家公司的記載，可回到任一日期的已知情況',
  ),
  description: text(
    'Without a concept the newest number of each; with concepts their history. A quarter that no filing states is derived from year-to-date numbers of one vintage, or is said not to be derivable. `tightrope explain` with the id of a fact shows its arithmetic and filings.',
    '不写概念时给出每个概念的最新数字，写了则给出历史。申报文件没有单列的季度由同一版本的累计数推算；推不出就直说。用 `tightrope explain` 加事实编号查看算式和出处。',
    '不寫概念時給出每個概念的最新數字，寫了則給出歷史。申報文件沒有單列的季度由同一版本的累計數推算；推不出就直說。用 `tightrope explain` 加事實編號查看算式和出處。',
  ),
  examples: [
    {
      command: 'tightrope facts amazon',
      does: text('the newest of everything', '各概念的最新数字', '各概念的最新數字'),
    },
    {
      command: 'tightrope facts AMZN capex operating_cash_flow --shape ttm',
      does: text('two concepts over twelve months each', '两个概念的近十二个月数', '兩個概念的近十二個月數'),
    },
    {
      command: 'tightrope facts nvidia revenue --known-at 2024-05-01 --csv',
      does: text(
        'as it could be known that day, as CSV',
        '回到那一天的已知情况，输出 CSV',
        '回到那一天的已知情況，輸出 CSV',
      ),
    },
  ],
  input: z.object({
    who: field(z.string().min(1), {
      about: text(
        'Company: id, name, ticker or CIK',
        '公司：编号、名称、代码或 CIK',
        '公司：編號、名稱、代號或 CIK',
      ),
      positional: true,
      placeholder: 'WHO',
    }),
    concepts: field(z.array(z.string().min(1)).default([]), {
      about: text('Concepts: revenue, capex…', '概念：revenue、capex 等', '概念：revenue、capex 等'),
      positional: true,
      placeholder: 'CONCEPT',
    }),
    shape: field(z.enum(shapes).optional(), {
      about: text(
        'Length of the period; where absent twelve months for flows and instants for stocks',
        '期间类型；不写时流量取近十二个月，存量取期末',
        '期間類型；不寫時流量取近十二個月，存量取期末',
      ),
      placeholder: 'SHAPE',
    }),
    ...asOfFields,
    vintages: field(z.boolean().default(false), {
      about: text(
        'Also what was said before of each period',
        '同时给出每个期间此前的说法',
        '同時給出每個期間先前的說法',
      ),
    }),
    last: field(z.int().min(1).max(1000).optional(), {
      about: text('Only the newest N of each', '每个概念只取最新 N 个', '每個概念只取最新 N 個'),
      short: 'n',
      placeholder: 'N',
    }),
  }),
  output: z.object({
    entity: z.string(),
    entity_name: z.string(),
    known_at: z.string().nullable(),
    recorded_by: z.string().nullable(),
    facts: z.array(factShape).describe('By concept, then period end, the newest first.'),
    absent: z.array(z.string()).describe('Concepts of which no filing says anything.'),
    concepts: z
      .array(z.object({ id: z.string(), title: z.string(), about: z.string(), measure: z.enum(measures) }))
      .describe("Those asked for and those their formulas name, in the reader's language."),
  }),
  http: { method: 'GET', path: '/api/v1/facts/{who}' },
  async *run(context, { who, concepts, shape, known_at, recorded_by, vintages, last }) {
    const dates = { knownAt: known_at, recordedBy: recorded_by, vintages };
    const asked = await entityFacts(context, who, concepts, dates, (concept) => ({
      shapes: shape === undefined ? usualShapes(concept) : [shape],
    }));
    const { entity, derived, earlier, named } = asked;
    const asOf = instantAsked('known_at', known_at, 'UTC') ?? context.now().toISOString();
    const facts: FactOut[] = [];
    const absent: string[] = [];
    for (const { concept, facts: found } of derived) {
      const wanted =
        shape ?? usualShapes(concept).find((one) => found.facts.some((fact) => fact.shape === one)) ?? 'ttm';
      const newest = latestOfShape(found.facts, wanted, asOf);
      if (newest === null) {
        absent.push(concept.id);
        continue;
      }
      const history = found.facts.filter((fact) => fact.shape === wanted).toReversed();
      const rows = concepts.length === 0 ? [newest] : [newest, ...history.slice(1)].slice(0, last);
      for (const fact of rows) {
        facts.push(factOut(entity, concept, fact, { locale: context.locale, earlier }));
      }
    }
    yield {
      ok: true,
      data: {
        entity: entity.id,
        entity_name: entity.name,
        known_at: known_at ?? null,
        recorded_by: recorded_by ?? null,
        facts,
        absent,
        concepts: named.map(({ id, title, about, measure }) => ({
          ...{ id, measure },
          title: title[context.locale],
          about: about[context.locale],
        })),
      },
      warnings: [],
    };
  },
  view: (data, { locale }) => factsView(data, locale),
  table: ({ facts }) => ({ columns, rows: facts.map(factRow) }),
});

/** A ratio of a stock to a flow stands at an instant. */
function usualShapes({ measure }: Concept): readonly Shape[] {
  if (measure === 'flow') return ['ttm'];
  return measure === 'stock' || measure === 'count' ? ['instant'] : ['ttm', 'instant'];
}

const columns: readonly Column[] = [
  ...(['id', 'entity', 'concept', 'shape', 'period_start', 'period_end', 'calendar', 'fiscal'] as const).map(
    (name): Column => ({ name, type: 'string' }),
  ),
  { name: 'value', type: 'number' },
  ...(['value_text', 'unit', 'state', 'reason', 'formula', 'known_at', 'tags', 'sources'] as const).map(
    (name): Column => ({ name, type: 'string' }),
  ),
];

function factRow(fact: FactOut): (string | number | null)[] {
  return [
    ...[fact.id, fact.entity, fact.concept, fact.shape, fact.period_start, fact.period_end],
    ...[fact.calendar, fact.fiscal, fact.value, fact.value_text, fact.unit, fact.state, fact.reason],
    ...[fact.formula, fact.known_at, listed(fact.inputs.map(({ tag }) => tag))],
    listed(fact.inputs.map(({ source_ref }) => source_ref)),
  ];
}

function listed(values: readonly (string | null)[]): string {
  return [...new Set(values.filter((value) => value !== null))].join(' ');
}
