/**
 * The day a weekday's name stands for on a date (ISO 8601): the last such day up to that date; 本周三 is that of the
 * date's own week (Monday to Sunday), 上周三 and "last Wednesday" of the week before. `week` is the word before the name.
 */
export function weekdayBefore(date: string, name: string, week: string | null): string {
  const wanted = han.indexOf(name) >= 0 ? han.indexOf(name) % 7 : english.indexOf(name);
  const today = new Date(`${date}T00:00:00Z`).getUTCDay();
  const back = (today - wanted + 7) % 7;
  const sinceMonday = (today + 6) % 7;
  const fromMonday = (wanted + 6) % 7;
  const days =
    week === null ? back : sinceMonday - fromMonday + (week.startsWith('上') || week === 'last ' ? 7 : 0);
  const day = new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000);
  return day.toISOString().slice(0, 10);
}

const han = ['日', '一', '二', '三', '四', '五', '六', '天'];
const english = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'];
