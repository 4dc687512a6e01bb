import { clusters } from '../../evidence/clusters.ts';
import { conflictsOf } from '../conflicting/conflicts-of.ts';
import type { Context } from '../context.ts';
import type { BoardOut } from '../shapes/board.ts';
import { whatStandsOf } from '../thesis-files/what-stands-of.ts';
import { claimsById, evidenceTexts } from '../verifying/evidence-claims.ts';
import { countsOf, findings, type Finding } from '../verifying/findings.ts';
import { thesisOf, verdictOut } from '../verifying/verdict-out.ts';
import { doesNotHold } from './moved-since.ts';

/** What was found of the texts that were read: as of today, whatever day is asked about. */
export interface ReadEvidence {
  claims: BoardOut['claims'];
  conflicts: BoardOut['conflicts'];
  findings: readonly Finding[];
}

export async function evidenceOf(given: Context): Promise<ReadEvidence> {
  const context = whatStandsOf(given);
  const ledger = await context.ledger('look');
  const { locale } = context;
  const read = await evidenceTexts(context, ledger);
  const texts = read.map(({ document, corrected }) => ({ document, claims: corrected }));
  const found = await findings(context, ledger, { texts });
  const thesis = await thesisOf(context);
  const claims = read.flatMap((one) => one.claims).filter(({ rejected }) => !rejected);
  const verdicts = new Map(found.map(({ row }) => [row.claimId, row]));
  return {
    claims: {
      counts: countsOf(found),
      unverified: claims.filter(({ id }) => !verdicts.has(id)).length,
      fallen: found
        .filter(doesNotHold)
        .slice(0, mostShown)
        .map(({ row, claim, decision }) => verdictOut(row, claim, decision, thesis, locale)),
    },
    conflicts: conflictsOf(clusters(claims), verdicts, claimsById(read), thesis, locale)
      .filter(({ kind }) => kind !== 'superseded')
      .map(({ id, subject, metric, period, sides }) => ({
        ...{ id, subject, metric, period },
        sides: sides.map(({ value }) => value),
      })),
    findings: found,
  };
}

const mostShown = 10;
