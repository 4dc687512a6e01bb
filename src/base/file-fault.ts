import { TightropeError } from './error.ts';

/** What is wrong in a file of a thesis that names things (entities.yaml, concepts/ …), with its place. */
export interface FileFault {
  file: string;
  /** From 1. */
  line: number;
  column: number;
  code:
    | 'yaml_broken'
    | 'field_missing'
    | 'field_unknown'
    | 'value_malformed'
    | 'id_malformed'
    | 'id_twice'
    | 'name_unknown'
    | 'cycle';
  expected: string;
  received: string;
  /** The nearest name there is; null where none is near. */
  meant: string | null;
  /** What is left out because of it: `entity acme`; null where nothing is. */
  loses: string | null;
}

/** A fault where nobody notes faults: thesis_malformed at "file:line". */
export class FileError extends TightropeError {
  readonly fault: FileFault;

  /** `line`: of the entry. */
  constructor(line: number, fault: FileFault) {
    const { file, expected, received } = fault;
    super('thesis_malformed', { at: `${file}:${line}`, expected, received });
    this.fault = fault;
  }
}
