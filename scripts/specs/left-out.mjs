/**
 * Why a case says nothing about reading what investors read, or null where it does. Chat forms: a person typing to a bot.
 * @param {{ Input: string, Results: { Text: string, Resolution?: { value?: string } | null }[] }} one
 * @param {string} family
 * @returns {string | null}
 */
export function leftOut(one, family) {
  const { Input: input, Results: results } = one;
  if (family === 'percentage' && /^per ?cents? of/.test(input)) return '"percent of ten" for ten per cent';
  if (family === 'percentage' && results.length === 0 && /二三十/.test(input))
    return 'a range (二三十), which the cases leave unread';
  if (
    family === 'currency' &&
    /(?:dollars?|USD) (?:and )?(?:[a-z]+ and )?(?:\d\d|one|two|forty five)\b/.test(input)
  )
    return '"15 dollars 50" for 15.50, as spoken';
  if (family !== 'number' && family !== 'range') return null;
  if (/\^|\de[+\d-]|x10/i.test(input)) return 'powers and calculator notation';
  if (family === 'number' && results.length === 0 && /\d(?:ml|km|m)\b|美元|美刀|折/.test(input))
    return 'a number with a unit, which the number cases leave to the others';
  if (/lakh|crore/i.test(input)) return 'lakh and crore';
  if (ordinals.test(input)) return 'ordinals and fractions made of them';
  if (
    family === 'number' &&
    /nought|naught|dozs?\b|dzs?\b|out of|(?:\d|[a-z]+) over (?:\d|[a-z]+)|\d in [\da-z]+/i.test(input)
  )
    return 'spoken fractions ("one out of three") and noughts';
  if (/\d ?\/ ?\d/.test(input)) return 'fractions with a stroke and without a unit';
  if (/\d \d{3}\b/.test(input)) return 'thousands parted by blanks, which are columns of a table as often';
  if (results.some(({ Text }) => /^[〇零一二两三四五六七八九十兩百千万萬几]$/.test(Text)))
    return 'a numeral of one character without a unit (一, 两), mostly part of a word';
  if (/第|分之|又|打|雙|双|对|對/.test(input)) return 'ordinals, fractions and pairs without a unit';
  if (/phone|\d-\d|nrs\.|version/i.test(input)) return 'codes and telephone numbers';
  return null;
}

const ordinals =
  /\b(?:\d+(?:st|nd|rd|th)|first|second|thirds?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|elevenths?|twelfths?|\w+teenths?|\w+tieths?|hundredths?|thousandths?|\w*illionths?|quarters|halves)\b/i;
