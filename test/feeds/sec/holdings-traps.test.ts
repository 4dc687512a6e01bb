import { describe, expect, it } from 'vitest';
import nport from '../../../src/feeds/sec/nport.ts';
import submissions from '../../../src/feeds/sec/submissions.ts';
import thirteenF from '../../../src/feeds/sec/thirteen-f.ts';
import { ask } from './ask.ts';

/** What lists of filings and reports of holdings hold that a careless reader takes for something else. */

const manager = { key: '1649339' };
const folder = 'https://www.sec.gov/Archives/edgar/data/1649339/000164933925000007';

describe('13F information tables', () => {
  it('the unit turns with the filing day, 3 January 2023, not with the period', async () => {
    const thousands = table([entry({ value: '8090692', shares: '46800000' })]);
    const before = await readTable(thousands, { period: '2022-09-30', filed: '2022-11-14' });
    expect(before.tables[0]?.rows[0]?.[3]).toBe('8090692000');
    const dollars = table([entry({ value: '8090692000', shares: '46800000' })]);
    const after = await readTable(dollars, { period: '2022-09-30', filed: '2023-01-03' });
    expect(after.tables[0]?.rows[0]?.[3]).toBe('8090692000');
    expect(after.tables[0]?.columns[3]).toEqual({ name: 'value', unit: 'USD' });
  });

  it.each([
    ['dollars where thousands were due', '2021-11-12', '8200000000'],
    ['thousands where dollars were due', '2023-05-12', '8200000'],
  ])('a manager who writes %s is not believed', async (_, filed, value) => {
    const three = table([1, 2, 3].map(() => entry({ value, shares: '46800000' })));
    const period = filed.replace(/-..-..$/, '-01-01');
    const { tables, refused } = await readTable(three, { period, filed });
    expect(tables).toEqual([]);
    expect(refused).toMatchObject([{ at: '0001649339-25-000007', reason: 'unknown_unit' }]);
  });

  it('a put stands at the value of the shares under it, and is no long position', async () => {
    const body = table([entry({ value: '912100000', shares: '5000000', put: 'Put' }), entry({})]);
    const { tables } = await readTable(body);
    expect(tables[0]?.rows.map((row) => [row[3], row[4], row[6]])).toEqual([
      ['912100000', '5000000', 'Put'],
      ['17793000', '100000', null],
    ]);
  });

  it.each(['PUT', 'put', 'Put'])('%s is a put', async (put) => {
    expect((await readTable(table([entry({ put })]))).tables[0]?.rows[0]?.[6]).toBe('Put');
  });

  it('an empty putCall is no option', async () => {
    expect((await readTable(table([entry({ put: '' })]))).tables[0]?.rows[0]?.[6]).toBeNull();
  });

  it.each(['', 'n1:', 'ns1:'])('the namespace under the prefix "%s" is the same', async (prefix) => {
    const { tables } = await readTable(table([entry({}, prefix)], prefix));
    expect(tables[0]?.rows[0]?.slice(0, 3)).toEqual(['LULULEMON ATHLETICA INC', 'COM', '550021109']);
  });

  it('principal is dollars of a bond, not a number of shares', async () => {
    const { tables } = await readTable(table([entry({ kind: 'PRN' })]));
    expect(tables[0]?.rows[0]?.[5]).toBe('PRN');
  });

  it('an amendment that adds holdings does not replace what it adds to; one that restates does', async () => {
    const ids = await Promise.all(
      ['', 'RESTATEMENT', 'NEW HOLDINGS'].map(
        async (amendment) => (await readTable(table([entry({})]), { amendment })).tables[0]?.id,
      ),
    );
    expect(ids).toEqual([
      'sec-13f:0001649339/2025-09-30',
      'sec-13f:0001649339/2025-09-30',
      'sec-13f:0001649339/2025-09-30/additions/0001649339-25-000007',
    ]);
  });

  it('what a quarter held was known when it was filed, up to 45 days later', async () => {
    const { tables } = await readTable(table([entry({})]));
    expect(tables[0]).toMatchObject({ asOf: '2025-09-30', knownAt: '2025-11-03' });
  });

  it('a table that ends early is refused by the count on its cover page', async () => {
    await expect(readTable(table([entry({})]), { entries: '2' })).rejects.toMatchObject({
      data: { expected: '2 entries, as the cover page says', received: '1' },
    });
  });

  it('a table withheld in confidence is no portfolio of nothing', async () => {
    const { tables, refused } = await readTable(table([]), { entries: '0' });
    expect([tables.length, refused.map(({ reason }) => reason)]).toEqual([0, ['unexpected']]);
  });

  it('asks its way from the list over cover page and folder to the table', async () => {
    const list = {
      cik: '0001649339',
      filings: {
        recent: {
          accessionNumber: ['0001649339-25-000007'],
          filingDate: ['2025-11-03'],
          reportDate: ['2025-09-30'],
          form: ['13F-HR'],
          items: [''],
          primaryDocument: ['xslForm13F_X02/primary_doc.xml'],
        },
        files: [],
      },
    };
    const cover = `<edgarSubmission><headerData><filerInfo><filer><credentials><cik>1649339</cik></credentials></filer>
      <periodOfReport>09-30-2025</periodOfReport></filerInfo></headerData><formData><coverPage><filingManager>
      <name>100% M&amp;A #1</name></filingManager></coverPage><summaryPage><tableEntryTotal>1</tableEntryTotal>
      <tableValueTotal>17793000</tableValueTotal></summaryPage></formData></edgarSubmission>`;
    const files = ['primary_doc.xml', 'other.xml', 'form13f InfoTable.xml'].map((name) => ({ name }));
    const index = { directory: { name: '/Archives/edgar/data/1649339/000164933925000007', item: files } };
    let url: string | undefined;
    for (const body of [list, cover, index]) {
      const { next } = await ask(thirteenF, manager, body, url);
      expect(next.length).toBe(1);
      url = next[0]?.url;
    }
    expect(url?.split('#')[0]).toBe(`${folder}/form13f%20InfoTable.xml`);
    const { tables, refused } = await ask(thirteenF, manager, table([entry({})]), url);
    expect(refused).toEqual([]);
    expect(tables[0]).toMatchObject({
      ...{ id: 'sec-13f:0001649339/2025-09-30', knownAt: '2025-11-03', sourceRef: '0001649339-25-000007' },
      title: 'Holdings of 100% M&A #1 (13F)',
    });
  });

  it('one stock under several managers stays several rows', async () => {
    expect((await readTable(table([entry({}), entry({})]))).tables[0]?.rows.length).toBe(2);
  });
});

describe('lists of filings', () => {
  const columns = {
    accessionNumber: ['0001104659-26-041026'],
    filingDate: ['2026-04-09'],
    reportDate: [''],
    form: ['DEF 14A'],
    items: [''],
    primaryDocument: ['xslF345X05/form4.xml'],
  };

  it('an older page names no company: only its address does', async () => {
    const url = 'https://data.sec.gov/submissions/CIK0001018724-submissions-001.json';
    const { tables } = await ask(submissions, { key: '1018724' }, columns, url);
    expect(tables[0]).toMatchObject({
      id: 'sec-submissions:0001018724/filings/001',
      entity: 'cik:0001018724',
    });
  });

  it('an older page of another company is no first page of this one', async () => {
    const url = 'https://data.sec.gov/submissions/CIK0001045810-submissions-001.json';
    await expect(ask(submissions, { key: '1018724' }, columns, url)).rejects.toThrow();
  });

  it('a main document stands behind the folder of its style sheet, and an empty report date is none', async () => {
    const { tables } = await ask(
      submissions,
      { key: '1018724' },
      {
        cik: '0001018724',
        name: 'AMAZON COM INC',
        fiscalYearEnd: '1231',
        filings: { recent: columns, files: [] },
      },
    );
    expect(tables[1]?.rows).toEqual([
      ['0001104659-26-041026', 'DEF 14A', '2026-04-09', null, 'form4.xml', null],
    ]);
  });

  it('the same list read a day later is the same table', async () => {
    const page = { cik: '0001018724', name: 'AMAZON COM INC', filings: { recent: columns, files: [] } };
    const { tables } = await ask(submissions, { key: '1018724' }, page);
    expect(tables[1]).toMatchObject({ asOf: '2026-04-09', knownAt: '2026-04-09' });
  });
});

describe('N-PORT reports', () => {
  it('a position in yen is worth dollars, nine zeros are no CUSIP, N/A is nothing, and what is owed is negative', async () => {
    const { tables } = await readReport(
      `<invstOrSec><name>Toyota Motor Corp</name><lei>N/A</lei><title>N/A</title><cusip>000000000</cusip>
        <identifiers><isin value="JP3633400001"/></identifiers><balance>1000</balance><units>NS</units>
        <currencyConditional curCd="JPY" exchangeRt="150"/><valUSD>-20000.00</valUSD><pctVal>-2.5</pctVal></invstOrSec>`,
    );
    expect(tables[0]?.rows[0]).toEqual([
      ...['Toyota Motor Corp', null, null, 'JP3633400001', null, null, '1000', 'NS', 'JPY'],
      ...['-20000.00', '-2.5', null, null, null, null],
    ]);
    expect(tables[0]?.columns[9]).toEqual({ name: 'value', unit: 'USD' });
  });

  it('the list of a fund is in the Latin alphabet it declares', async () => {
    const target = nport.target({ feed: 'sec-nport', key: '1100663/S000004310' }, 'pull.yaml:1');
    const [request] = nport.plan(target, { key: null, since: null, today: '2026-11-20' });
    if (!request) throw new Error('nothing is asked for');
    const text = `<?xml version="1.0" encoding="ISO-8859-1" ?><feed><company-info><cik>1100663</cik>
      <conformed-name>Soci\u00e9t\u00e9</conformed-name></company-info><entry><content>
      <accession-number>0002071691-26-019760</accession-number><filing-date>2026-08-26</filing-date>
      <filing-type>NPORT-P</filing-type></content></entry></feed>`;
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const answer = { request, headers: {}, bytes, retrievedAt: '2026-11-20T12:00:00.000Z' };
    expect((await nport.read(answer, target)).next.length).toBe(1);
  });
});

function entry(
  {
    value = '17793000',
    shares = '100000',
    put,
    kind = 'SH',
  }: Partial<Record<'value' | 'shares' | 'put' | 'kind', string>>,
  p = '',
): string {
  const option = put === undefined ? '' : `<${p}putCall>${put}</${p}putCall>`;
  return `<${p}infoTable><${p}nameOfIssuer>LULULEMON ATHLETICA INC</${p}nameOfIssuer>
    <${p}titleOfClass>COM</${p}titleOfClass><${p}cusip>550021109</${p}cusip><${p}value>${value}</${p}value>
    <${p}shrsOrPrnAmt><${p}sshPrnamt>${shares}</${p}sshPrnamt><${p}sshPrnamtType>${kind}</${p}sshPrnamtType></${p}shrsOrPrnAmt>
    ${option}</${p}infoTable>`;
}

function table(entries: readonly string[], p = ''): string {
  const bound = p === '' ? 'xmlns' : `xmlns:${p.slice(0, -1)}`;
  const namespace = 'http://www.sec.gov/edgar/document/thirteenf/informationtable';
  return `<${p}informationTable ${bound}="${namespace}">${entries.join('')}</${p}informationTable>`;
}

function readTable(body: string, said: Readonly<Record<string, string>> = {}) {
  const passed = new URLSearchParams({
    ...{ accession: '0001649339-25-000007', filed: '2025-11-03', period: '2025-09-30', ...said },
  });
  return ask(thirteenF, manager, body, `${folder}/infotable.xml#${passed.toString()}`);
}

function readReport(holdings: string) {
  const body = `<edgarSubmission xmlns="http://www.sec.gov/edgar/nport"><headerData><submissionType>NPORT-P</submissionType></headerData>
    <formData><genInfo><regName>A TRUST</regName><regCik>884394</regCik><repPdDate>2026-06-30</repPdDate></genInfo>
    <invstOrSecs>${holdings}</invstOrSecs></formData></edgarSubmission>`;
  const url = 'https://www.sec.gov/Archives/edgar/data/884394/1/primary_doc.xml#filed=2026-08-26';
  return ask(nport, { key: '884394' }, body, url);
}
