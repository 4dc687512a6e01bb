import { text, type Locale, type Text } from '../../base/locale.ts';
import type { ThesisFile } from '../../base/thesis-file.ts';
import { schemas } from '../../thesis/format/schemas.ts';

/** A small thesis to start from, by path in its folder: one indicator, one signal, a stance, and the schemas for editors. */
export function starterFiles(day: string, locale: Locale): ThesisFile[] {
  const comment = (said: Text): string => `# ${said[locale]}`;
  const fill = (lines: string): string => lines.replaceAll('DAY', `'${day}'`).trimStart();
  return [
    {
      name: 'thesis.yaml',
      text: fill(`
${schemaLine('schema/thesis.schema.json')}
${comment(words.thesis)}
format: 1
title: { en: My thesis, zh-Hans: 我的论点, zh-Hant: 我的論點 }
registered: DAY
statement:
  en: The large builders keep raising what they spend.
  zh-Hans: 大型建设方会继续增加投入。
  zh-Hant: 大型建設方會繼續增加投入。
${comment(words.lifelines)}
lifelines:
  spending:
    title: { en: Spending, zh-Hans: 投入, zh-Hant: 投入 }
    about: { en: Does spending still grow?, zh-Hans: 投入还在增长吗？, zh-Hant: 投入還在成長嗎？ }
    indicators: [capex-growth]
${comment(words.doubts)}
doubts:
  - id: slower
    statement: { en: Spending grows no more., zh-Hans: 投入不再增长。, zh-Hant: 投入不再成長。 }
    signal: spending-stalls
`),
    },
    {
      name: 'groups.yaml',
      text: fill(`
${schemaLine('schema/groups.schema.json')}
${comment(words.groups)}
groups:
  builders:
    title: { en: Builders, zh-Hans: 建设方, zh-Hant: 建設方 }
    members: [microsoft, amazon, alphabet, meta]
${comment(words.boards)}
boards:
  capex:
    title: { en: CapEx, zh-Hans: 资本开支, zh-Hant: 資本支出 }
`),
    },
    {
      name: 'indicators/capex-growth.yaml',
      text: fill(`
${schemaLine('../schema/indicator.schema.json')}
${comment(words.indicator)}
title: { en: Growth of CapEx, zh-Hans: 资本开支增长, zh-Hant: 資本支出成長 }
about:
  en: CapEx of the builders over twelve months against the twelve before.
  zh-Hans: 建设方最近十二个月的资本开支与此前十二个月相比。
  zh-Hant: 建設方最近十二個月的資本支出與此前十二個月相比。
why: { en: The thesis hangs on it., zh-Hans: 论点系于此。, zh-Hant: 論點繫於此。 }
counter: { en: Higher prices raise it too., zh-Hans: 涨价也会推高它。, zh-Hant: 漲價也會推高它。 }
group: capex
role: lifeline
unit: percent
cadence: quarter
direction: higher-is-better
growth: difference
fresh: 140 days
static-after: 3
least: filed
${comment(words.formula)}
formula:
  yoy: { sum: { fact: capex, shape: ttm }, over: builders, at-least: 3 }
${comment(words.bands)}
bands:
  base: strained
  thresholds:
    - at: 0%
      level: watch
      why: { en: It still grows., zh-Hans: 仍在增长。, zh-Hant: 仍在成長。 }
      origin: our judgement
      since: DAY
    - at: 20%
      level: calm
      why: { en: It grows fast., zh-Hans: 增长很快。, zh-Hant: 成長很快。 }
      origin: our judgement
      since: DAY
`),
    },
    {
      name: 'signals/spending-stalls.yaml',
      text: fill(`
${schemaLine('../schema/signal.schema.json')}
${comment(words.signal)}
title: { en: Spending stalls, zh-Hans: 投入停滞, zh-Hant: 投入停滯 }
about:
  en: CapEx of the builders no longer grows.
  zh-Hans: 建设方的资本开支不再增长。
  zh-Hant: 建設方的資本支出不再成長。
kind: reduce
origin: our judgement
registered: DAY
persist: 30 days
evidence: { known: 100%, unverified: 0% }
${comment(words.rule)}
rule:
  all:
    - { indicator: capex-growth, enter: below 0%, exit: above 5% }
`),
    },
    {
      name: 'stance.yaml',
      text: fill(`
${schemaLine('schema/stance.schema.json')}
${comment(words.stance)}
axes:
  - id: trigger
    title: { en: Trigger, zh-Hans: 触发, zh-Hant: 觸發 }
    levels:
      - id: untouched
        title: { en: untouched, zh-Hans: 未触发, zh-Hant: 未觸發 }
      - id: pulled
        title: { en: pulled, zh-Hans: 已触发, zh-Hant: 已觸發 }
        rule: { signal: spending-stalls }
rows:
  - id: blind
    stance: not-enough-evidence
    evidence-below: 50%
    why: { en: Too little is known., zh-Hans: 所知太少。, zh-Hant: 所知太少。 }
  - id: cut
    stance: reduce
    when: { trigger: [pulled] }
    why: { en: What it hangs on has stalled., zh-Hans: 所系之事已停滞。, zh-Hant: 所繫之事已停滯。 }
  - id: rest
    stance: hold
    why: { en: Nothing speaks against it., zh-Hans: 没有反对的迹象。, zh-Hant: 沒有反對的跡象。 }
meaning:
  hold:
    title: { en: Hold, zh-Hans: 持有, zh-Hant: 持有 }
    sentence: { en: What it hangs on stands., zh-Hans: 所系之事仍成立。, zh-Hant: 所繫之事仍成立。 }
  reduce:
    title: { en: Reduce, zh-Hans: 减仓, zh-Hant: 減碼 }
    sentence: { en: Less of it., zh-Hans: 持有少一些。, zh-Hant: 持有少一些。 }
  wait:
    title: { en: Wait, zh-Hans: 等待, zh-Hant: 等待 }
    sentence: { en: Do nothing yet., zh-Hans: 暂不行动。, zh-Hant: 暫不行動。 }
  redeploy:
    title: { en: Redeploy, zh-Hans: 再投入, zh-Hant: 再投入 }
    sentence: { en: Use the fall., zh-Hans: 利用下跌。, zh-Hant: 利用下跌。 }
  not-enough-evidence:
    title: { en: Not enough evidence, zh-Hans: 证据不足, zh-Hant: 證據不足 }
    sentence: { en: Look for what is missing., zh-Hans: 先找缺少的证据。, zh-Hant: 先找缺少的證據。 }
`),
    },
    ...[...schemas()].map(([kind, schema]) => ({
      name: `schema/${kind}.schema.json`,
      text: `${JSON.stringify(schema, null, 2)}\n`,
    })),
  ];
}

/** What an editor with a YAML language server finds the schema by. */
function schemaLine(path: string): string {
  return `# yaml-language-server: $schema=${path}`;
}

const words = {
  thesis: text(
    'What it says. Every text is in three languages.',
    '论点说什么。文字都写三种语言。',
    '論點說什麼。文字都寫三種語言。',
  ),
  lifelines: text(
    'What it hangs on: where this tears, the thesis is over.',
    '命脉：一旦断裂，论点就不成立。',
    '命脈：一旦斷裂，論點就不成立。',
  ),
  doubts: text('What would change my mind.', '什么会让我改变看法。', '什麼會讓我改變看法。'),
  groups: text(
    'Groups of companies, by their ids: `tightrope entities` lists them.',
    '公司分组，用公司编号：`tightrope entities` 列出全部。',
    '公司分組，用公司編號：`tightrope entities` 列出全部。',
  ),
  boards: text('Under which headings indicators are shown.', '指标按哪些标题显示。', '指標按哪些標題顯示。'),
  indicator: text(
    'One thing watched. Its id is the name of the file; another file is another indicator.',
    '一项观察。文件名就是编号；再加一个文件就多一个指标。',
    '一項觀察。檔案名稱就是編號；再加一個檔案就多一個指標。',
  ),
  formula: text(
    '`tightrope thesis operators` lists what a formula may do.',
    '`tightrope thesis operators` 列出公式可用的运算。',
    '`tightrope thesis operators` 列出公式可用的運算。',
  ),
  bands: text(
    'How strained a value is: from each threshold upwards. Say why, and whose number it is.',
    '数值处于哪一档：自每个阈值起往上算。写明理由和出处。',
    '數值處於哪一檔：自每個門檻起往上算。寫明理由和出處。',
  ),
  signal: text(
    'One rule. Its id is the name of the file.',
    '一条规则。文件名就是编号。',
    '一條規則。檔案名稱就是編號。',
  ),
  rule: text(
    'It holds from `enter` on, until `exit`; all, any, at-least and not join conditions.',
    '从 enter 起成立，到 exit 为止；用 all、any、at-least、not 组合条件。',
    '從 enter 起成立，到 exit 為止；用 all、any、at-least、not 組合條件。',
  ),
  stance: text(
    'What follows: the first row that fits.',
    '结论：取第一条符合的行。',
    '結論：取第一條符合的列。',
  ),
};
