import { execFileSync } from 'node:child_process';
import { access, chmod, mkdir, open, readdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFiles, decode } from '../../../src/operations/effects/files.ts';
import { rejection } from '../support/rejection.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function* chunks(...texts: string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function files(input: AsyncIterable<Uint8Array> = chunks()) {
  const folder = await temporaryFolder();
  const all = createFiles({
    workingFolder: folder,
    extensions: () => Promise.resolve(['.txt', '.md']),
    standardInput: input,
  });
  return { folder, ...all };
}

describe('find', () => {
  it('gives the readable files of a folder in a stable order, hidden ones left out', async () => {
    const { folder, find } = await files();
    await mkdir(join(folder, 'b/deep'), { recursive: true });
    await mkdir(join(folder, 'b/.git'));
    for (const name of ['b/2.txt', 'b/10.md', 'b/deep/1.TXT', 'b/x.pdf', 'b/.hidden.txt', 'b/.git/y.txt']) {
      await writeFile(join(folder, name), 'x');
    }
    expect(await find(['b'])).toEqual(
      ['b/10.md', 'b/2.txt', 'b/deep/1.TXT'].map((name) => join(folder, name)),
    );
  });

  it('expands globs, keeps the order asked for and gives no file twice', async () => {
    const { folder, find } = await files();
    for (const name of ['a.txt', 'b.txt', 'c.md']) await writeFile(join(folder, name), 'x');
    expect(await find(['c.md', '*.txt', 'a.txt'])).toEqual(
      ['c.md', 'a.txt', 'b.txt'].map((name) => join(folder, name)),
    );
  });

  it('takes a name that looks like a glob for the file it is', async () => {
    const { folder, find } = await files();
    await writeFile(join(folder, 'notes [1].txt'), 'x');
    expect(await find(['notes [1].txt'])).toEqual([join(folder, 'notes [1].txt')]);
  });

  it('ends where links lead in circles', async () => {
    const { folder, find } = await files();
    await mkdir(join(folder, 'a/b'), { recursive: true });
    await writeFile(join(folder, 'a/b/one.txt'), 'x');
    await symlink(join(folder, 'a'), join(folder, 'a/b/again'));
    await symlink(join(folder, 'a/b/one.txt'), join(folder, 'a/two.txt'));
    expect(await find(['a'])).toEqual([join(folder, 'a/b/one.txt')]);
    expect(await find(['a/**/*.txt'])).toEqual([join(folder, 'a/b/one.txt')]);
  });

  it('keeps a dangling link, so that reading it says what is wrong', async () => {
    const { folder, find, read } = await files();
    await symlink(join(folder, 'gone'), join(folder, 'dangling.txt'));
    const [path = ''] = await find([folder]);
    expect(path).toBe(join(folder, 'dangling.txt'));
    expect(await rejection(read(path, 10))).toMatchObject({ code: 'file_not_found', at: path });
  });

  it('keeps a name that is not UTF-8, so that reading it says what is wrong', async () => {
    const { folder, find, read } = await files();
    await writeFile(
      Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]),
      'x',
    );
    const found = await find([folder]);
    expect(found).toHaveLength(1);
    expect(await rejection(read(found[0] ?? '', 10))).toMatchObject({ code: 'file_not_found' });
  });

  it('names what is not there', async () => {
    const { folder, find } = await files();
    await mkdir(join(folder, 'empty'));
    expect(await rejection(find(['no.txt']))).toEqual({ code: 'file_not_found', at: 'no.txt' });
    expect(await rejection(find(['*.txt']))).toMatchObject({ code: 'no_files_matched', at: '*.txt' });
    expect(await rejection(find(['empty']))).toEqual({
      code: 'no_files_matched',
      at: 'empty',
      expected: '.txt, .md',
    });
  });
});

describe('read', () => {
  it('refuses a sparse file of 1 GB by its size, before a byte is read', async () => {
    const { folder, read } = await files();
    const path = join(folder, 'huge.txt');
    await writeFile(path, '');
    await truncate(path, 1_000_000_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await rejection(read(path, 64_000_000))).toEqual({
      code: 'file_too_large',
      at: path,
      expected: '64 MB',
      received: '1 GB',
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8_000_000);
  });

  it('counts what has no size of its own while it is read', async () => {
    const { read } = await files();
    expect(await rejection(read('/dev/zero', 100_000))).toMatchObject({
      code: 'file_too_large',
      at: '/dev/zero',
    });
  });

  it('reads up to the limit and no further', async () => {
    const { folder, read } = await files();
    await writeFile(join(folder, 'ten.txt'), '0123456789');
    expect(Buffer.from(await read('ten.txt', 10)).toString()).toBe('0123456789');
    expect(await rejection(read('ten.txt', 9))).toMatchObject({ code: 'file_too_large' });
  });

  it('tells a folder and a file without permission from one that is missing', async () => {
    const { folder, read } = await files();
    await mkdir(join(folder, 'folder.txt'));
    expect(await rejection(read('folder.txt', 10))).toMatchObject({ code: 'file_unreadable' });
    expect(await rejection(read('no.txt', 10))).toMatchObject({
      code: 'file_not_found',
      at: join(folder, 'no.txt'),
    });
    await writeFile(join(folder, 'closed.txt'), 'x');
    await chmod(join(folder, 'closed.txt'), 0o000);
    // root reads what it likes
    if (process.getuid?.() !== 0) {
      expect(await rejection(read('closed.txt', 10))).toMatchObject({ code: 'file_unreadable' });
    }
  });

  it.skipIf(process.platform === 'win32')('waits for the writer of a named pipe', async () => {
    const { folder, find, read } = await files();
    const pipe = join(folder, 'pipe.txt');
    execFileSync('mkfifo', [pipe]);
    expect(await find(['pipe.txt'])).toEqual([pipe]);
    const whole = read('pipe.txt', 100);
    await writeFile(pipe, 'through a pipe');
    expect(Buffer.from(await whole).toString()).toBe('through a pipe');
  });

  it.skipIf(process.platform === 'win32')('holds nothing else up while pipes have no writer', async () => {
    const { folder, read } = await files();
    await writeFile(join(folder, 'plain.txt'), 'plain');
    // more than Node has threads for files
    const pipes = Array.from({ length: 6 }, (_, n) => join(folder, `${n}.pipe`));
    execFileSync('mkfifo', pipes);
    const waiting = pipes.map((pipe) => read(pipe, 100));
    expect(Buffer.from(await read('plain.txt', 100)).toString()).toBe('plain');
    await Promise.all(pipes.map((pipe) => writeFile(pipe, 'x')));
    expect((await Promise.all(waiting)).map((bytes) => bytes.byteLength)).toEqual(pipes.map(() => 1));
  });

  it('limits standard input', async () => {
    const { standardInput } = await files(chunks('12345', '67890'));
    expect(await rejection(standardInput(9))).toMatchObject({ code: 'file_too_large', at: '-' });
  });
});

describe('write', () => {
  it('puts the whole in place at once and leaves nothing else', async () => {
    const { folder, write } = await files();
    expect(await write('new/out.csv', chunks('a,b\n', '1,2\n'))).toBe(8);
    expect(await readdir(join(folder, 'new'))).toEqual(['out.csv']);
  });

  it('leaves what was there where the writing fails', async () => {
    const { folder, write, read } = await files();
    await writeFile(join(folder, 'out.csv'), 'old');
    const failing = async function* (): AsyncIterable<Uint8Array> {
      yield Buffer.from('half');
      throw new Error('no more rows');
    };
    await expect(write('out.csv', failing())).rejects.toThrow('no more rows');
    expect(Buffer.from(await read('out.csv', 10)).toString()).toBe('old');
    expect(await readdir(folder)).toEqual(['out.csv']);
  });

  it('says which file cannot be written', async () => {
    const { folder, write } = await files();
    await writeFile(join(folder, 'file'), '');
    const error = await rejection(write('file/out.csv', chunks('x')));
    expect(error).toMatchObject({ code: 'file_unwritable', at: join(folder, 'file/out.csv') });
  });

  it('says that the disk is full', async ({ skip }) => {
    const full = await open('/dev/full', 'w').catch(() => null);
    if (full === null) return skip('this system has no /dev/full');
    const error = await full.writeFile('x').catch((reason: unknown) => reason);
    await full.close();
    const { write, folder } = await files();
    const failing = async function* (): AsyncIterable<Uint8Array> {
      yield Buffer.from('half');
      throw error;
    };
    expect(await rejection(write('out.csv', failing()))).toMatchObject({ code: 'disk_full' });
    await expect(access(join(folder, 'out.csv'))).rejects.toThrow('ENOENT');
  });
});

describe('decode', () => {
  it.each([
    ['utf-8', [0xe7, 0xae, 0x97]],
    ['utf-16le', [0x97, 0x7b]],
    ['utf-16be', [0x7b, 0x97]],
    ['gb18030', [0xcb, 0xe3]],
    ['big5', [0xba, 0xe2]],
  ])('reads %s', (encoding, bytes) => {
    expect(decode(Uint8Array.from(bytes), encoding)).toBe('算');
  });

  it('gives nothing for bytes that are not in the encoding, or an encoding nobody knows', () => {
    expect(decode(Uint8Array.from([0xe7, 0xae]), 'utf-8')).toBeNull();
    expect(decode(Uint8Array.from([0x41]), 'klingon')).toBeNull();
  });
});
