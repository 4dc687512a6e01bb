/** A small file of a debate, to be changed by the tests. */
export const debateFile = `question: { en: Is it tea, zh-Hans: 是茶吗, zh-Hant: 是茶嗎 }
settled: { en: A sip, zh-Hans: 喝一口, zh-Hant: 喝一口 }
positions:
  tea:
    label: { en: Tea, zh-Hans: 茶, zh-Hant: 茶 }
    stance: for
    argument: { en: It is green, zh-Hans: 绿的, zh-Hant: 綠的 }
    holders:
      - speaker: Ann
        since: '2025-11'
        shown:
          - words: [green, leaves]
      - speaker: Cy
        shown:
          - { document: diary, words: [kettle] }
    claims:
      - { subject: acme, metric: useful_life, least: 5 }
  coffee:
    label: { en: Coffee, zh-Hans: 咖啡, zh-Hant: 咖啡 }
    stance: against
    argument: { en: It is brown, zh-Hans: 棕的, zh-Hant: 棕的 }
    holders:
      - speaker: Ben
        shown:
          - claim: { subject: acme, metric: useful_life, most: 3 }
contradictions:
  - between: [tea, coffee]
    named-by: Ann
    why: { en: One cup, zh-Hans: 一杯, zh-Hant: 一杯 }
`;
