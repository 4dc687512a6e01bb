import { TightropeError } from '../../base/error.ts';
import type { ErrorCode } from '../../base/error-codes.ts';

const readCodes: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file_not_found',
  ENOTDIR: 'file_not_found',
};

const writeCodes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
};

/** The error of a failed system call as one a person can act on. */
export function fileError(error: unknown, path: string, doing: 'read' | 'write'): TightropeError {
  if (error instanceof TightropeError) return error;
  const known = doing === 'read' ? readCodes : writeCodes;
  const otherwise = doing === 'read' ? 'file_unreadable' : 'file_unwritable';
  return new TightropeError(known[systemCode(error)] ?? otherwise, { at: path, cause: error });
}

/** "ENOENT" and its like; empty for an error that no system call made. */
export function systemCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
