/** What must hold between rows, each as a query (the same for both engines) for the ids of rows that break it. */
export interface Relation {
  table: string;
  fault: string;
  broken: string;
}

export const relations: readonly Relation[] = [
  { table: 'document', fault: 'has no bytes', broken: without('document', 'id', 'content', 'sha') },
  { table: 'document', fault: 'has no reading', broken: without('document', 'id', 'run', 'document_id') },
  { table: 'run', fault: 'has no document', broken: without('run', 'document_id', 'document', 'id') },
  { table: 'run', fault: 'has no text', broken: without('run', 'text_sha', 'content', 'sha') },
  { table: 'segment', fault: 'has no reading', broken: without('segment', 'run_id', 'run', 'id', 'run_id') },
  { table: 'claim', fault: 'has no reading', broken: without('claim', 'run_id', 'run', 'id') },
  {
    table: 'mention',
    fault: 'has no reading',
    broken: without('mention', 'run_id', 'run', 'id', 'entity_id'),
  },
  {
    table: 'mention',
    fault: 'has no entity',
    broken: without('mention', 'entity_id', 'entity', 'id', 'entity_id'),
  },
  { table: 'claim', fault: 'has no entity', broken: without('claim', 'subject_id', 'entity', 'id') },
  {
    table: 'alias',
    fault: 'has no entity',
    broken: without('alias', 'entity_id', 'entity', 'id', 'entity_id'),
  },
  {
    table: 'identifier',
    fault: 'has no entity',
    broken: without('identifier', 'entity_id', 'entity', 'id', 'entity_id'),
  },
  {
    table: 'override',
    fault: 'has no document',
    broken: without('override', 'document_id', 'document', 'id'),
  },
  { table: 'override', fault: 'has no text', broken: without('override', 'text_sha', 'content', 'sha') },
  {
    table: 'override',
    fault: 'is not the next word after the one before it',
    broken: `select o.id from override o where o.n <> 1 and not exists (
      select 1 from override b where b.anchor_id = o.anchor_id and b.slot = o.slot and b.n = o.n - 1)`,
  },
  {
    table: 'claim_slot',
    fault: 'has no claim',
    broken: `select s.claim_id as id from claim_slot s
      left join claim c on c.run_id = s.run_id and c.id = s.claim_id where c.id is null`,
  },
  {
    table: 'claim',
    fault: 'is under another document than its reading',
    broken: 'select c.id from claim c join run r on r.id = c.run_id where r.document_id <> c.document_id',
  },
  {
    table: 'run',
    fault: 'has more or fewer claims than it found',
    broken: `select r.id from run r
      where r.claim_count <> (select count(*) from claim c where c.run_id = r.id)`,
  },
  {
    table: 'document',
    fault: 'is not the successor of the version before it',
    broken: `select d.id from document d left join document p on p.id = d.previous_id
      where (d.version = 1 and d.previous_id is not null)
        or (d.version <> 1 and (p.id is null or p.logical_id <> d.logical_id or p.version <> d.version - 1))`,
  },
  { table: 'fact', fault: 'has no series', broken: without('fact', 'series_n', 'series', 'n', 'source_ref') },
  { table: 'fact', fault: 'has no asking', broken: without('fact', 'asking_n', 'asking', 'n', 'source_ref') },
  {
    table: 'source_table',
    fault: 'has no asking',
    broken: without('source_table', 'asking_n', 'asking', 'n'),
  },
  {
    table: 'verdict',
    fault: 'has no claim',
    broken: without('verdict', 'claim_id', 'claim', 'id', 'claim_id'),
  },
  {
    table: 'verification',
    fault: 'is not the next after the one before it',
    broken: `select v.started as id from verification v
      where v.n <> 1 and not exists (select 1 from verification b where b.n = v.n - 1)`,
  },
  {
    table: 'series',
    fault: 'shares its number with another series',
    broken: `select a.id from series a join series b on b.n = a.n and b.id <> a.id`,
  },
];

/** Rows whose column refers to nothing; null refers to nothing and is fine. */
function without(table: string, column: string, target: string, key: string, id = 'id'): string {
  return `select a.${id} as id from ${table} a
    where a.${column} is not null and not exists (select 1 from ${target} b where b.${key} = a.${column})`;
}
