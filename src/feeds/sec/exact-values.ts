import { jsonBody, refused, textBody } from '../body.ts';
import type { FeedAnswer } from '../feed.ts';

/**
 * The answer as JSON in which a `val` of more digits than a double holds is `{exact: "…"}` instead of a number:
 * JSON.parse would round it. Throws payload_refused like jsonBody.
 */
export function jsonBodyWithExactValues(answer: FeedAnswer): unknown {
  const text = textBody(answer);
  if (!tooLong.test(text)) return jsonBody(answer);
  try {
    return JSON.parse(text.replace(everyTooLong, '$1{"exact":"$2"}')) as unknown;
  } catch (error) {
    throw refused(answer, 'JSON, whole', `${text.length} characters ending in "${text.slice(-40)}"`, error);
  }
}

// Inside a JSON string the quotation marks would be escaped, so this finds members only.
const tooLong = /"val"\s*:\s*-?[\d.]{16,}/;
const everyTooLong = /("val"\s*:\s*)(-?[\d.]{16,}(?:[eE][+-]?\d+)?)(?=\s*[,}])/g;
