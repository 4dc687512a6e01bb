import { expect, test } from 'vitest';
import { fileContent } from '../../src/web/intake/file-content.ts';

test('a file beyond what the program takes is refused before it is opened', async () => {
  const file = { name: 'year.txt', size: 1_000_000_000 } as File;
  await expect(fileContent(file)).rejects.toMatchObject({ at: 'year.txt', told: { page: 'tooLarge' } });
});
