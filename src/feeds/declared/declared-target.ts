import { text } from '../../base/locale.ts';
import type { SeriesInfo } from '../../base/observation.ts';
import type { FeedTarget, KeyNeed, Licence } from '../feed.ts';
import { statedFields, statedSeries, type StatedFields } from '../stated.ts';
import { dateReader, granularities, type Granularity } from './date-format.ts';

/** A source described in a file (format: docs/declared-feeds.md). */
export interface DeclaredTarget extends FeedTarget {
  url: string;
  hosts: readonly string[];
  keyNeed: KeyNeed | null;
  /** Query parameter or header that carries the key. */
  keyIn: { parameter: string } | { header: string } | null;
  licence: Licence;
  shape: Shape;
  date: { column: string; format: string; granularity: Granularity };
  knownAt: { column: string; format: string } | null;
  value: { column: string; decimal: '.' | ',' };
  /** Texts that mean "no value" beside ".", blank, NaN and null. */
  missing: readonly string[];
  /** Rows to take: others are of no interest. */
  where: Readonly<Record<string, string>>;
  /** What every row taken must say: others are refused (another currency, another unit). */
  require: Readonly<Record<string, string>>;
  datedAhead: boolean;
  series: SeriesInfo;
}

type Shape =
  { format: 'csv'; delimiter: string; skipLines: number } | { format: 'json'; rows: readonly string[] };

/** Licence of the feed as such: what may be passed on is for each declaration to say. */
export const declaredLicence: Licence = {
  id: 'as-declared',
  name: 'As the declaration of each source says',
  url: 'https://www.rfc-editor.org/rfc/rfc4180',
  redistributable: true,
};

/** Throws thesis_malformed at the field that is wrong. */
export function declaredTarget(
  stated: Readonly<Record<string, unknown>>,
  at: string,
  atField?: (field: string) => string,
): DeclaredTarget {
  const fields = statedFields(stated, at, atField);
  fields.text('feed');
  const key = fields.text('key');
  if (!/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(key)) fields.fail('key', 'an id of a-z, 0-9, - and _', key);
  const licence = licenceOf(fields);
  const { url, hosts } = addressOf(fields);
  const target: DeclaredTarget = {
    feed: 'declared',
    key,
    url,
    hosts,
    ...keyOf(fields, hosts),
    licence,
    shape: shapeOf(fields),
    date: dateOf(fields),
    knownAt: fields.has('knownAt') ? columnAndFormat(fields.below('knownAt')) : null,
    value: valueOf(fields),
    missing: fields.list('missing') ?? [],
    where: fields.texts('where'),
    require: fields.texts('require'),
    datedAhead: fields.flag('datedAhead'),
    series: statedSeries(fields, { id: `declared:${key}`, zone: 'UTC', licence }),
  };
  fields.nothingElse();
  checkCadence(fields, target);
  return target;
}

function addressOf(fields: StatedFields): { url: string; hosts: string[] } {
  const [url, file] = [fields.optionalText('url'), fields.optionalText('file')];
  if ((url === null) === (file === null)) fields.fail('url', 'either url or file', url === null ? null : url);
  if (file !== null) {
    const safe = file.split('/').every((part) => /^[\w .@+-]+$/.test(part) && !/^\.+$/.test(part));
    if (!safe) fields.fail('file', 'a path below the folder of the thesis, with /', file);
    return { url: new URL(`file:///${file}`).href, hosts: [] };
  }
  const address = addressIn(url ?? '');
  if (address?.protocol !== 'https:') return fields.fail('url', 'an address that begins with https://', url);
  if (/[{}<>\s]|:\/\/[^/]*@/.test(url ?? ''))
    fields.fail('url', 'an address without gaps, names or passwords (a key goes by keyVariable)', url);
  return { url: address.href, hosts: [address.hostname] };
}

function addressIn(url: string): URL | null {
  try {
    return new URL(url);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function keyOf(fields: StatedFields, hosts: readonly string[]): Pick<DeclaredTarget, 'keyNeed' | 'keyIn'> {
  const variable = fields.optionalText('keyVariable');
  const [parameter, header] = [fields.optionalText('keyParameter'), fields.optionalText('keyHeader')];
  if (variable === null) {
    if (parameter !== null || header !== null)
      fields.fail('keyVariable', 'the variable that holds the key', null);
    return { keyNeed: null, keyIn: null };
  }
  if (!/^[A-Z][A-Z0-9_]*$/.test(variable)) fields.fail('keyVariable', 'a name as in MY_SOURCE_KEY', variable);
  const [host] = hosts;
  if (host === undefined) return fields.fail('keyVariable', 'none for a file', variable);
  if ((parameter === null) === (header === null))
    fields.fail('keyParameter', 'either keyParameter or keyHeader', parameter);
  if (header !== null && !/^[A-Za-z0-9-]+$/.test(header))
    fields.fail('keyHeader', 'the name of a header', header);
  return {
    keyNeed: { variable, required: true, signUp: `https://${host}/`, adds: text(host, host, host) },
    keyIn: header === null ? { parameter: parameter ?? '' } : { header: header.toLowerCase() },
  };
}

function licenceOf(fields: StatedFields): Licence {
  const below = fields.below('licence');
  const licence = {
    id: below.text('id'),
    name: below.text('name'),
    url: below.text('url'),
    redistributable: fields.flag('redistributable'),
  };
  if (!licence.url.startsWith('https://'))
    below.fail('url', 'where the licence stands, https://…', licence.url);
  below.nothingElse();
  return licence;
}

function shapeOf(fields: StatedFields): Shape {
  const format = fields.oneOf('format', ['csv', 'json']);
  if (format === 'csv') {
    const delimiter = fields.optionalText('delimiter') ?? ',';
    if (!/^(?:[,;|]|\t|tab)$/.test(delimiter)) fields.fail('delimiter', ', | ; | "|" | tab', delimiter);
    const skipLines = fields.optionalInteger('skipLines', 0) ?? 0;
    return { format, delimiter: delimiter === 'tab' ? '\t' : delimiter, skipLines };
  }
  const rows = fields.optionalText('rows');
  if (rows !== null && !/^[^.]+(?:\.[^.]+)*$/.test(rows))
    fields.fail('rows', 'a path, as in data.items', rows);
  return { format, rows: rows === null ? [] : rows.split('.') };
}

function dateOf(fields: StatedFields): DeclaredTarget['date'] {
  const below = fields.below('date');
  const granularity = below.oneOf('granularity', granularities);
  return { ...columnAndFormat(below), granularity };
}

function columnAndFormat(below: StatedFields): { column: string; format: string } {
  const [column, format] = [below.text('column'), below.text('format')];
  if (dateReader(format) === null)
    below.fail('format', 'yyyy with MM, M or MMM, dd or d, or Q; or unix, unix_ms', format);
  below.nothingElse();
  return { column, format };
}

function valueOf(fields: StatedFields): DeclaredTarget['value'] {
  const below = fields.below('value');
  const value = {
    column: below.text('column'),
    decimal: below.has('decimal') ? below.oneOf('decimal', ['.', ',']) : ('.' as const),
  };
  below.nothingElse();
  return value;
}

/** A month that is read as a day would be known 30 days too early. */
function checkCadence(fields: StatedFields, { series, date }: DeclaredTarget): void {
  const fitting: Readonly<Record<string, readonly Granularity[]>> = {
    weekly: ['day', 'week_end', 'week_start'],
    monthly: ['day', 'month'],
    quarterly: ['day', 'quarter'],
    annual: ['day', 'year'],
    daily: ['day'],
  };
  const allowed = fitting[series.cadence];
  if (allowed !== undefined && !allowed.includes(date.granularity))
    fields.fail('date.granularity', `${allowed.join(' | ')} for ${series.cadence}`, date.granularity);
}
