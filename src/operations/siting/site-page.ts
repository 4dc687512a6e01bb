/**
 * index.html of the built pages as one of an exported site: addresses lead from the page's own folder to the root of the site,
 * so that it may stand below any address, and the pages know that nobody answers behind them.
 */
export function sitePage(
  index: string,
  page: string,
  about: { day: string; made: string; signed: boolean },
): string {
  const root = page === '' ? './' : '../'.repeat(page.split('/').length);
  const marks = `data-site="${root}" data-site-day="${about.day}" data-site-made="${about.made}" data-site-signed="${about.signed}"`;
  return index
    .replace(/<html\b/, `<html ${marks}`)
    .replace(/<head>/, `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`)
    .replace(/\b(src|href)="\/(?!\/)/g, `$1="${root}`);
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
