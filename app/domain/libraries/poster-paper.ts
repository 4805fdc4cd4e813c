/** ISO 216 */
export const papers = ['A4', 'A3'] as const
export type Paper = (typeof papers)[number]
