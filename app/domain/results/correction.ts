/** What of a released announcement may be put right: the words above all, and about one winner. */
export const correctedParts = ['introduction', 'citation', 'story', 'library'] as const
export type CorrectedPart = (typeof correctedParts)[number]
