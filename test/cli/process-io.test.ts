import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { OutputClosed } from '../../src/cli/cli-io.ts';
import { streamOutput } from '../../src/cli/process-io.ts';

function failing(code: string): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
  });
}

describe('streamOutput', () => {
  it('takes a reader that has gone for the end, at once and ever after', async () => {
    const output = streamOutput(failing('EPIPE'), 'stdout');
    await expect(output.write('a')).rejects.toBeInstanceOf(OutputClosed);
    await expect(output.write('b')).rejects.toBeInstanceOf(OutputClosed);
  });

  it('names a full disk and any other fault', async () => {
    await expect(streamOutput(failing('ENOSPC'), 'stdout').write('a')).rejects.toMatchObject({
      data: { code: 'disk_full', at: 'stdout' },
    });
    await expect(streamOutput(failing('EIO'), 'stdout').write('a')).rejects.toMatchObject({
      data: { code: 'file_unwritable' },
    });
  });

  it('knows a width only where there is a terminal', () => {
    const stream = failing('');
    expect(streamOutput(stream, 's').columns()).toBeUndefined();
    expect(streamOutput(Object.assign(stream, { isTTY: true, columns: 0 }), 's').columns()).toBeUndefined();
    expect(streamOutput(Object.assign(stream, { isTTY: true, columns: 120 }), 's').columns()).toBe(120);
  });
});
