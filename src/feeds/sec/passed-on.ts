import type { FeedAnswer, FeedRequest } from '../feed.ts';
import { edgarRequest } from './edgar.ts';

/** What one answer says of the next, by name. */
export type PassedOn = Readonly<Record<string, string | undefined>>;

/**
 * A file of a filing does not say when it was filed, and often not by whom. What the list of filings said travels
 * behind the `#` of the address, which is never sent.
 */
export function requestPassingOn(
  url: string,
  body: FeedRequest['body'],
  limitMegabytes: number,
  said: PassedOn,
): FeedRequest {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) if (value !== undefined) parameters.set(name, value);
  return edgarRequest(`${url}#${parameters.toString()}`, body, limitMegabytes);
}

/** What was passed on; empty where nothing was. */
export function passedOn({ request }: FeedAnswer): PassedOn {
  const [, said = ''] = request.url.split('#');
  const pairs = said.split('&').filter((pair) => pair.includes('='));
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return [name, decodeURIComponent(value.replaceAll('+', ' '))];
    }),
  );
}
