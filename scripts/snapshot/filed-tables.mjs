// Which recorded tables of filings the snapshot is made of.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Of a table nothing says when it was recorded: the first day on which it was public until its end. */
const informationTables = [
  {
    cik: '0001649339',
    file: 'sec/13f/scion_2025Q3_infotable_0001649339-25-000007.xml',
    date: '2025-11-04',
    said: {
      accession: '0001649339-25-000007',
      form: '13F-HR',
      filed: '2025-11-03',
      period: '2025-09-30',
      manager: 'Scion Asset Management, LLC',
    },
  },
];

/**
 * What was recorded of the 13F of one manager, oldest first, each as the answer to the request that asks for it: what
 * the list of filings and the cover page say is in its address.
 * @param {string} data @param {string} cik
 * @returns {import('./recordings.mjs').Recording[]}
 */
export function informationTableRecordings(data, cik) {
  return informationTables
    .filter((one) => one.cik === cik && existsSync(path.join(data, one.file)))
    .map(({ file, date, said }) => {
      const folder = `${Number(cik)}/${said.accession.replaceAll('-', '')}`;
      const url = `https://www.sec.gov/Archives/edgar/data/${folder}/infotable.xml`;
      return {
        date,
        kind: 'whole',
        bytes: new Uint8Array(readFileSync(path.join(data, file))),
        url: `${url}#${query(said)}`,
      };
    });
}

/** @param {Readonly<Record<string, string>>} said */
function query(said) {
  return Object.entries(said)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
