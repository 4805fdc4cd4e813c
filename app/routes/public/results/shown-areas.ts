import type { PageHandle } from '#app/i18n/areas.ts'

/** Of the page of all winners, and of its preview. */
export const winnersAreas = ['winners', 'corrections', 'results'] as const satisfies PageHandle['areas']

/** Of a winner's page, and of its preview. */
export const winnerAreas = [...winnersAreas, 'prizes'] as const satisfies PageHandle['areas']
