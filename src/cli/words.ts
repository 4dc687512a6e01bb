import { fill, text, type Locale, type Text } from '../base/locale.ts';

/** What only the command line says. What it shares with other surfaces is in base/messages. */
const words = {
  tagline: text(
    'Reads what investors read, finds the numbers in it, and shows each one’s way back to its source.',
    '阅读投资者所读的文章，找出其中的数字，并标明每个数字的出处。',
    '閱讀投資人所讀的文章，找出其中的數字，並標明每個數字的出處。',
  ),
  command: text('COMMAND', '命令', '指令'),
  options: text('OPTIONS', '选项', '選項'),
  moreHelp: text(
    '`{at} COMMAND --help` says more of a command.',
    '用 `{at} 命令 --help` 查看某个命令的说明。',
    '用 `{at} 指令 --help` 檢視某個指令的說明。',
  ),
  seeHelp: text('See `{at} --help`.', '用法见 `{at} --help`。', '用法請見 `{at} --help`。'),
  needsValue: text('{at} needs a value.', '{at} 后面要写一个值。', '{at} 後面要寫一個值。'),
  needsArgument: text(
    'It needs {at}. See `{command} --help`.',
    '还缺 {at}。用法见 `{command} --help`。',
    '還缺 {at}。用法請見 `{command} --help`。',
  ),
  oneFormat: text('Choose one of them.', '请只选一个。', '請只選一個。'),
  noTable: text(
    '`{command}` has no table. These do: {at}.',
    '`{command}` 没有表格。有表格的命令：{at}。',
    '`{command}` 沒有表格。有表格的指令：{at}。',
  ),
  noMarkdown: text(
    '`{command}` has no Markdown. These do: {at}.',
    '`{command}` 没有 Markdown 输出。有的命令：{at}。',
    '`{command}` 沒有 Markdown 輸出。有的指令：{at}。',
  ),
  parquetOnTerminal: text(
    'Parquet is not for reading: name a file with --output.',
    'Parquet 不能直接显示：请用 --output 指定文件。',
    'Parquet 不能直接顯示：請用 --output 指定檔案。',
  ),
  choices: text('one of {at}', '可选 {at}', '可選 {at}'),
  repeatable: text('may be repeated', '可重复', '可重複'),
  required: text('required', '必填', '必填'),
  written: text('Wrote {at}.', '已写入 {at}。', '已寫入 {at}。'),
  keyboard: text(
    'Reading from the keyboard; end with Ctrl-D on a line of its own.',
    '正在读取键盘输入；另起一行按 Ctrl-D 结束。',
    '正在讀取鍵盤輸入；另起一行按 Ctrl-D 結束。',
  ),
  stopping: text(
    'Stopping; once more stops at once.',
    '正在停止；再按一次立即退出。',
    '正在停止；再按一次立即結束。',
  ),
} satisfies Record<string, Text>;

export function say(
  word: keyof typeof words,
  locale: Locale,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(words[word][locale], values);
}
