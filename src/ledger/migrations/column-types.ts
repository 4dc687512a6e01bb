/** What the columns of a step are called in an engine. A step that has been released keeps the types it was made with. */
export function columnTypes(engine: 'sqlite' | 'postgresql'): ColumnTypes {
  return engine === 'sqlite' ? sqliteTypes : postgresqlTypes;
}

export interface ColumnTypes {
  seq: string;
  text: string;
  integer: string;
  real: string;
  bytes: string;
  end: string;
}

const sqliteTypes: ColumnTypes = {
  seq: 'seq integer primary key',
  text: 'text',
  integer: 'integer',
  real: 'real',
  bytes: 'blob',
  end: 'strict',
};

// Collation "C" compares bytes, as SQLite does: both engines then sort alike.
const postgresqlTypes: ColumnTypes = {
  seq: 'seq bigint generated always as identity primary key',
  text: 'text collate "C"',
  integer: 'integer',
  real: 'double precision',
  bytes: 'bytea',
  end: '',
};
