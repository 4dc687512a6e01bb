import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const companies = ['Nvidia', 'Microsoft', 'Amazon', 'Oracle', 'Meta', 'Broadcom', 'AMD', 'Micron'];

/**
 * Writes texts that together hold so many claims, two hundred each.
 * @param {string} folder made where it is missing
 * @param {number} claims
 * @returns {number} how many texts
 */
export function writeTexts(folder, claims) {
  mkdirSync(folder, { recursive: true });
  const texts = Math.ceil(claims / 200);
  for (let file = 0; file < texts; file += 1) {
    const lines = Array.from({ length: 100 }, (_, line) => {
      const company = companies[(file + line) % companies.length];
      return `${company} reported revenue of $${file + 1}.${line + 10} billion in 2025, up ${line + 1}% from a year earlier.`;
    });
    writeFileSync(path.join(folder, `note-${file}.txt`), `Note ${file}\n\n${lines.join('\n')}\n`);
  }
  return texts;
}
