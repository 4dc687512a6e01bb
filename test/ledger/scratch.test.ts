import { it } from 'vitest';
import { sql } from 'kysely';
import { sqlite } from './support/engines.ts';
import { entryOf } from './support/entries.ts';
import { migrations } from '../../src/ledger/migrations/index.ts';
const second = { number: 2, name: 'planted', async up(t: never) {
    await sql`alter table claim add column planted integer`.execute(t);
    await sql`update claim set planted = 1`.execute(t);
  } };
it('x', async () => {
  const place = await sqlite.newPlace();
  const r = await Promise.allSettled(Array.from({ length: 5 }, () => place.open({ lockTimeoutMs: 1500 }, {migrations: [...migrations, second]})));
  console.log(r.map((x) => (x.status === 'rejected' ? JSON.stringify([x.reason.data, x.reason.cause?.rawCode, x.reason.stack]) : 'ok')));

  console.log('APPEND');
  const q = await Promise.allSettled(r.map((x, n) => x.status === 'fulfilled' ? x.value.append(entryOf(`${n}`, { logicalId: `file:///${n}` })) : null));
  console.log(q.map((x) => (x.status === 'rejected' ? JSON.stringify([x.reason.data, x.reason.cause?.rawCode, x.reason.stack, x.reason.cause?.stack]) : 'ok')));
});
