import { spawn } from 'node:child_process';

/**
 * Shows an address in the person's browser; false where none could be started. The address is one argument of a
 * program and never passes a shell.
 */
export function openBrowser(url: string, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  const [program, ...parameters] = browserCommand(new URL(url).href, platform);
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { detached: true, stdio: 'ignore', shell: false });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

/** The platform's own opener. On Windows `start` is a word of the shell, so the library behind it is called. */
export function browserCommand(
  url: string,
  platform: NodeJS.Platform,
): [program: string, ...parameters: string[]] {
  if (platform === 'darwin') return ['open', url];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return ['xdg-open', url];
}
