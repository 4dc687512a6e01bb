import { TightropeError, errorData, type ErrorData } from '../base/error.ts';

export interface Given<Choice, Result> {
  from: Choice;
  result: Result;
  /** Those asked before it, with why they gave nothing. */
  passedOver: readonly { choice: Choice; error: ErrorData }[];
}

/**
 * Asks in the order given and stops at the first that gives. Throws source_failed naming every reason where none
 * does; what ends every asking (offline, interrupted) and defects pass at once.
 */
export async function firstThatGives<Choice extends { feed: string }, Result>(
  choices: readonly Choice[],
  get: (choice: Choice) => Promise<Result>,
): Promise<Given<Choice, Result>> {
  const passedOver: { choice: Choice; error: ErrorData }[] = [];
  for (const choice of choices) {
    try {
      return { from: choice, result: await get(choice), passedOver };
    } catch (error) {
      if (!(error instanceof TightropeError) || endsAll.has(error.data.code)) throw error;
      passedOver.push({ choice, error: errorData(error) });
    }
  }
  const received = passedOver.map(({ choice, error }) => `${choice.feed}: ${reason(error)}`).join('; ');
  throw new TightropeError('source_failed', {
    at: choices.map(({ feed }) => feed).join(', '),
    received: received === '' ? 'no source is set' : received,
  });
}

const endsAll: ReadonlySet<string> = new Set(['offline', 'interrupted']);

function reason({ code, received }: ErrorData): string {
  return received === undefined ? code : `${code} (${received})`;
}
