/** The closed vocabularies of a numeric claim. Subjects and metrics are open: they are files of the thesis. */

export const claimKinds = [
  'money',
  'percent',
  'ratio',
  'count',
  'power',
  'energy',
  'duration',
  'rate',
  'index',
  'price',
  'other',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const changes = ['up', 'down'] as const;
export type Change = (typeof changes)[number];

export const modalities = [
  'reported',
  'forecast',
  'plan',
  'estimate',
  'rumour',
  'opinion',
  'hypothetical',
  'rule',
  'history',
] as const;
export type Modality = (typeof modalities)[number];

/** Where a claim stands with its own text. Only a located claim may feed anything. */
export const claimStates = ['located', 'unlocated'] as const;
export type ClaimState = (typeof claimStates)[number];

export const slotNames = [
  'quantity',
  'unit',
  'currency',
  'per',
  'subject',
  'metric',
  'period',
  'change',
  'modality',
  'speaker',
] as const;
export type SlotName = (typeof slotNames)[number];

/**
 * What a person may correct: `claim` says whether it is one at all, `low` and `high` are the quantity in base units,
 * the others are slots of the claim.
 */
export const overrideSlots = [
  'claim',
  'low',
  'high',
  'unit',
  'subject',
  'metric',
  'period',
  'change',
  'modality',
  'speaker',
] as const;
export type OverrideSlot = (typeof overrideSlots)[number];

/** Who says that a claim is one: the reader found it, a person rejected what it found, or a person added it. */
export const standings = ['found', 'rejected', 'added'] as const;
export type Standing = (typeof standings)[number];

/** Why a number that was found is no claim. */
export const rejectionReasons = [
  'vague',
  'window',
  'short_time',
  'manner_of_speech',
  'ordinal',
  'clock',
  'size_of_thing',
  'name',
  'date',
  'list_number',
  'section_number',
  'address',
  'same_as_another',
  'no_meaning',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

export const segmentKinds = ['article', 'turn', 'section', 'comment'] as const;
export type SegmentKind = (typeof segmentKinds)[number];

/** Languages a text may be found to be in; `und` where neither Chinese nor English prevails (BCP 47). */
export const textLanguages = ['en', 'zh-Hans', 'zh-Hant', 'und'] as const;
export type TextLanguage = (typeof textLanguages)[number];
