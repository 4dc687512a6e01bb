/** Wordings of currencies, folded, by ISO 4217 code; an empty code where the sign is shared and the text must decide. */
const prefixes: readonly (readonly [code: string, words: string])[] = [
  ['USD', 'us$|us $|usd|usd$|u.s.$|u.s. $|u.s $|u.s$|美元|美金|$|dollar '],
  ['HKD', 'hk$|hk $|hkd|hkd$|港币|港元'],
  ['TWD', 'nt$|nt $|ntd|twd|新台币|台币'],
  ['AUD', 'a$|au$|aud|aud$'],
  ['CAD', 'c$|ca$|cad|cad$|c $ '],
  ['NZD', 'nz$|nzd|nzd$'],
  ['SGD', 's$|sgd|sgd$'],
  ['MXN', 'mex$|mxn|mxn$'],
  ['BRL', 'r$|brl'],
  ['CNY', 'rmb|cny|cn¥|rmb¥|人民币'],
  ['JPY', 'jpy|jp¥|日元'],
  ['KRW', 'krw|₩|韩元'],
  ['EUR', 'eur|€|欧元'],
  ['GBP', 'gbp|£|英镑'],
  ['CHF', 'chf'],
  ['INR', 'inr|₹|rs.'],
  ['SEK', 'sek'],
  ['BTC', '₿'],
  ['', '¥'],
];

const units: readonly (readonly [code: string, words: string])[] = [
  [
    'USD',
    '美元|美金|美圆|美刀|刀|us dollars|us dollar|u.s. dollars|u.s. dollar|dollars|dollar|usd|us$|$|bucks',
  ],
  ['CNY', '人民币|元人民币|元(人民币)|chinese yuan|yuan|renminbi|rmb|cny|kuai'],
  ['HKD', '港元|港币|港纸|元港币|hong kong dollars|hkd|hk$'],
  ['TWD', '新台币|台币|元新台币|元台币|taiwan dollars|twd|ntd|nt$'],
  ['EUR', '欧元|euros|euro|eur|€'],
  ['GBP', '英镑|pounds sterling|british pounds|pounds|gbp|£'],
  ['JPY', '日元|日圆|日币|japanese yen|yen|jpy'],
  ['KRW', '韩元|韩圆|韩币|korean won|won|krw|₩'],
  ['SGD', '新加坡元|新币|singapore dollars|sgd'],
  ['AUD', '澳元|australian dollars|aud'],
  ['CAD', '加元|canadian dollars|cad'],
  ['NZD', '新西兰元|new zealand dollars|nzd'],
  ['CHF', '瑞郎|瑞士法郎|swiss francs|swiss franc|chf'],
  ['INR', '卢比|rupees|rupee|inr|₹'],
  ['SEK', '瑞典克朗|swedish kronor|sek'],
  ['NOK', '挪威克朗|norwegian kroner|nok'],
  ['DKK', '丹麦克朗|danish kroner|dkk'],
  ['TRY', '里拉|turkish lira|turkish liras|lira'],
  ['RUB', '卢布|rubles|roubles|rub'],
  ['BRL', '雷亚尔|reais|brl'],
  ['MXN', '墨西哥比索|mexican pesos|mxn'],
  ['ZAR', '兰特|south african rand|zar'],
  ['THB', '泰铢|baht|thb'],
  ['MYR', '林吉特|令吉|马币|ringgit|myr'],
  ['IDR', '印尼盾|印尼卢比|rupiah|idr'],
  ['VND', '越南盾|dong|vnd'],
  ['PHP', '菲律宾比索|philippine pesos'],
  ['SAR', '沙特里亚尔|里亚尔|saudi riyals|riyals|sar'],
  ['AED', '迪拉姆|dirhams|aed'],
  ['ILS', '谢克尔|shekels|ils'],
  ['NGN', '奈拉|naira|ngn'],
  ['LKR', 'ரூ'],
  ['CRC', '₡'],
  ['GEL', '₾'],
  ['LAK', '₭'],
  ['FRF', 'french francs|francs|franc'],
  ['ESP', 'pesetas|peseta'],
  ['FIM', 'finnish markka|markka'],
  ['NLG', 'dutch guilders|guilders'],
  ['DEM', 'deutsche marks|german marks'],
  ['BTC', '个比特币|比特币|枚比特币|bitcoins|bitcoin|btc'],
  ['ETH', '个以太币|以太币|eth'],
  ['', '元|圆|块钱|¥'],
];

/** Parts of a currency's unit, with how many make one. */
const parts: readonly (readonly [code: string, words: string, divisor: number])[] = [
  ['USD', '美分|cents|cent|¢', 100],
  ['GBP', 'pence|penny|便士', 100],
];

/** Parts that are written only behind the whole: 五元三毛, 5 dollars 20 cents. */
export const smallChange: readonly (readonly [word: string, divisor: number])[] = [
  ...['cents', 'cent', 'pence', '美分', '本钱', '钱', '分'].map((word) => [word, 100] as const),
  ...['毛', '角', 'mao'].map((word) => [word, 10] as const),
];

/** Millions joined to a code: 48.5 MGBP. */
const millions = ['usd', 'eur', 'gbp', 'aud', 'cad', 'sek', 'nok', 'dkk', 'chf', 'rmb'];

export interface CurrencyWord {
  word: string;
  code: string | null;
  /** Power of ten of a scale in the word. */
  power: number;
  divisor: number;
}

export const currencyPrefixes: readonly CurrencyWord[] = prefixes.flatMap(([code, words]) =>
  rows(code, words),
);

export const currencyUnits: readonly CurrencyWord[] = [
  ...units.flatMap(([code, words]) => rows(code, words)),
  ...parts.flatMap(([code, words, divisor]) => rows(code, words, divisor)),
  ...millions.map((name) => ({
    word: `m${name}`,
    code: name === 'rmb' ? 'CNY' : name.toUpperCase(),
    power: 6,
    divisor: 1,
  })),
];

function rows(code: string, words: string, divisor = 1): CurrencyWord[] {
  return words.split('|').map((word) => ({ word, code: code === '' ? null : code, power: 0, divisor }));
}
