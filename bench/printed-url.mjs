/**
 * The address that a starting server prints; rejects where it ends first.
 * @param {import('node:child_process').ChildProcess} child with its standard output piped
 * @returns {Promise<string>}
 */
export function printedUrl(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec((said += String(chunk)));
      if (found !== null) resolve(found[0]);
    });
    child.once('exit', (status) => reject(new Error(`the server ended with ${status}: ${said}`)));
  });
}
