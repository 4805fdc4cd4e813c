import { inArray, type SQL } from 'drizzle-orm'
import { letters } from '#db/schema/index.ts'

/** Whose letters somebody may read: those of these editions, or (null) all. */
export type Reach = readonly string[] | null

export const within = (reach: Reach): SQL | undefined =>
	reach === null ? undefined : inArray(letters.editionId, [...reach])

export const isWithin = (reach: Reach, editionId: string | null): boolean =>
	reach === null || (editionId !== null && reach.includes(editionId))
