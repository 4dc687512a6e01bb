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

/** What was done, but found something wrong. */
const faultFound = 1;

/** The process's exit code after these failures and `faulty` findings; 0 for neither. */
export function exitCode(failures: readonly ErrorCode[], faulty = 0): number {
  const worst = severity.findLast((each) => failures.some((code) => errorClasses[code] === each));
  if (worst !== undefined) return exitCodes[worst];
  return faulty > 0 ? faultFound : 0;
}
