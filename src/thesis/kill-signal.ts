import type { Text } from '../base/locale.ts';
import type { Signal } from './signal.ts';
import type { KillCriterion } from './thesis.ts';

/** A kill criterion as the signal it is: it holds from the moment its rule does, on whatever evidence its rule needs. */
export function killSignal({ id, statement, registered, rule, amendments, at }: KillCriterion): Signal {
  return {
    ...{ id, title: unstopped(statement), about: statement, kind: 'kill', rule, persistDays: 0 },
    evidence: { known: 0, unverified: 1 },
    outcome: null,
    origin: { en: '', 'zh-Hans': '', 'zh-Hant': '' },
    answers: [],
    ...{ registered, amendments, at },
  };
}

/** As the names of other signals: without the full stop of a sentence. */
function unstopped({ en, 'zh-Hans': hans, 'zh-Hant': hant }: Text): Text {
  const cut = (words: string): string => words.replace(/[.。]$/, '');
  return { en: cut(en), 'zh-Hans': cut(hans), 'zh-Hant': cut(hant) };
}
