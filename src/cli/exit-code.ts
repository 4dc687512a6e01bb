import { errorClasses, exitCodes, type ErrorClass, type ErrorCode } from '../base/error-codes.ts';

/** From the mildest to the worst: of several failures the worst decides. */
const severity: readonly ErrorClass[] = [
  'usage',
  'not_found',
  'locked',
  'conflict',
  'input',
  'forbidden',
  'network',
  'storage',
  'internal',
  'interrupted',
];

/** The process's exit code after these failures; 0 for none. */
export function exitCode(failures: readonly ErrorCode[]): number {
  const worst = severity.findLast((each) => failures.some((code) => errorClasses[code] === each));
  return worst === undefined ? 0 : exitCodes[worst];
}
