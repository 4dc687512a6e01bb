/** Chinese measure words, folded, and the unit their number counts in. */
export const measureWords: readonly (readonly [word: string, unit: string])[] = [
  ...words(
    '个 家 张 人 名 位 份 颗 枚 片 台 辆 座 户 款 笔 套 项 件 部 栋 只 支 艘 架 个人 个国家 个城市 个县 个数据中心',
    'count',
  ),
  ...words('种 次 条', 'count'),
  ...words('token tokens', 'count'),
  ...words('周活 月活 日活 周活用户 月活用户 日活用户 周活跃用户 月活跃用户 日活跃用户', 'count'),
  ...words('股', 'shares'),
  ...words('张合约 份合约 份期权 个期权 张期权 份看跌期权 份看涨期权 手 口 口合约 张合约', 'contracts'),
  ...words('块gpu 块tpu 块芯片 块显卡 块 gpu tpu 块gb 块h 块b', 'count'),
];

/** English nouns that are counted, folded. */
export const countNouns: readonly (readonly [word: string, unit: string])[] = [
  ...words(
    'people employees workers jobs staff users maus daus waus subscribers customers clients developers companies firms enterprises startups households homes ' +
      'gpus tpus chips accelerators servers racks wafers units devices vehicles cars models sites facilities campuses metros countries ' +
      'states cities stores patents tokens downloads deals projects investors funds stocks banks analysts reactors turbines',
    'count',
  ),
  ...words('shares share', 'shares'),
  ...words('contracts puts calls options', 'contracts'),
];

function words(list: string, unit: string): (readonly [string, string])[] {
  return list.split(' ').map((word) => [word, unit] as const);
}
