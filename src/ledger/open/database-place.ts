import type { ErrorPlace } from '../engine/translate-error.ts';

/** A database URL as it may be shown: without its password. Null where it is not a PostgreSQL URL. */
export function databasePlace(url: string, backups: string): ErrorPlace | null {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  const passwords = [parsed.password, ...secretParameters.map((name) => parsed.searchParams.get(name) ?? '')];
  parsed.password = '';
  for (const name of secretParameters) parsed.searchParams.delete(name);
  return {
    location: parsed.toString(),
    backups,
    secrets: passwords.flatMap((secret) => [secret, decoded(secret)]).filter((secret) => secret !== ''),
  };
}

const secretParameters = ['password', 'sslpassword'];

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A bare percent sign in a password.
  }
}
