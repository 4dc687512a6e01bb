import { locales, text, type Text } from '../base/locale.ts';

/** An option every command takes. Where an operation declares a field of the same name, the operation's own prevails. */
export interface GlobalOption {
  name: keyof Globals;
  flag: string;
  short?: string;
  placeholder?: string;
  choices?: readonly string[];
  about: Text;
}

export interface Globals {
  help?: boolean;
  version?: boolean;
  home?: string;
  lang?: string;
  json?: boolean;
  csv?: boolean;
  parquet?: boolean;
  markdown?: boolean;
  plain?: boolean;
  output?: string;
  force?: boolean;
  no_color?: boolean;
  quiet?: boolean;
  offline?: boolean;
  no_snapshot?: boolean;
}

export const globalOptions: readonly GlobalOption[] = [
  {
    name: 'json',
    flag: '--json',
    about: text(
      'JSON: one envelope, or one a line where several things are asked for',
      '输出 JSON：一个信封；处理多项时每行一个',
      '輸出 JSON：一個信封；處理多項時每行一個',
    ),
  },
  { name: 'csv', flag: '--csv', about: text('The table as CSV', '以 CSV 输出表格', '以 CSV 輸出表格') },
  {
    name: 'parquet',
    flag: '--parquet',
    about: text('The table as Parquet', '以 Parquet 输出表格', '以 Parquet 輸出表格'),
  },
  {
    name: 'markdown',
    flag: '--markdown',
    about: text('A Markdown document', '输出 Markdown 文档', '輸出 Markdown 文件'),
  },
  {
    name: 'plain',
    flag: '--plain',
    about: text(
      'A line a row, cells parted by tabs: for grep, cut and awk',
      '每行一条，以制表符分隔，便于 grep、cut、awk 处理',
      '每行一筆，以定位字元分隔，便於 grep、cut、awk 處理',
    ),
  },
  {
    name: 'output',
    flag: '--output',
    short: 'o',
    placeholder: 'FILE',
    about: text(
      'Write to a file; .json, .csv, .parquet and .md choose the format',
      '写入文件；扩展名 .json、.csv、.parquet、.md 决定格式',
      '寫入檔案；副檔名 .json、.csv、.parquet、.md 決定格式',
    ),
  },
  {
    name: 'force',
    flag: '--force',
    about: text('Replace what is there', '覆盖已有的内容', '覆寫既有的內容'),
  },
  {
    name: 'home',
    flag: '--home',
    placeholder: 'DIR',
    about: text(
      'The workspace (else TIGHTROPE_HOME, else the platform’s data folder)',
      '工作区（否则取 TIGHTROPE_HOME，再否则取系统的数据文件夹）',
      '工作區（否則取 TIGHTROPE_HOME，再否則取系統的資料夾）',
    ),
  },
  {
    name: 'lang',
    flag: '--lang',
    placeholder: 'LANG',
    choices: locales,
    about: text(
      'Language of messages (else LC_ALL, LC_MESSAGES, LANG)',
      '提示所用的语言（否则取 LC_ALL、LC_MESSAGES、LANG）',
      '訊息所用的語言（否則取 LC_ALL、LC_MESSAGES、LANG）',
    ),
  },
  {
    name: 'offline',
    flag: '--offline',
    about: text('Never use the network', '不使用网络', '不使用網路'),
  },
  {
    name: 'no_snapshot',
    flag: '--no-snapshot',
    about: text(
      'Without the facts that come with the program',
      '不使用随程序附带的事实',
      '不使用隨程式附帶的事實',
    ),
  },
  {
    name: 'quiet',
    flag: '--quiet',
    short: 'q',
    about: text(
      'No progress, warnings or hints; errors are still told',
      '不显示进度、注意事项和提示；错误照常显示',
      '不顯示進度、注意事項和提示；錯誤照常顯示',
    ),
  },
  {
    name: 'no_color',
    flag: '--no-color',
    about: text('No colours (also NO_COLOR)', '不用颜色（亦可设 NO_COLOR）', '不用顏色（亦可設 NO_COLOR）'),
  },
  { name: 'help', flag: '--help', short: 'h', about: text('Show help', '显示帮助', '顯示說明') },
  { name: 'version', flag: '--version', about: text('Show the version', '显示版本', '顯示版本') },
];
