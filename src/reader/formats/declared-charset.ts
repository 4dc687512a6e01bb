/** Where a page must say its encoding, in bytes (HTML Standard, "prescan a byte stream": 1024), doubled for long heads. */
const prescanLength = 2048;

/**
 * The encoding a web page names in `<meta charset>`, its older form or its XML declaration, as a WHATWG label; null
 * where it names none. GB 2312 and GBK are read as GB 18030, which holds both.
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, prescanLength));
  const label =
    /<meta\s[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml\s[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{2,40})/i.exec(head)?.[1];
  if (label === undefined) return null;
  const lower = label.toLowerCase();
  if (/^(?:gb2312|gbk|gb_2312-80|x-gbk|csgb2312)$/.test(lower)) return 'gb18030';
  // a page whose bytes could be searched for this is no UTF-16 (HTML Standard)
  return lower.startsWith('utf-16') ? 'utf-8' : lower;
}
