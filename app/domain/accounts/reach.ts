/** The editions somebody organises; null: all of them. */
export type Reach = readonly string[] | null

/** Whoever has a task outside of it is not theirs to disable. */
export const isWithin = (reach: Reach, editions: readonly (string | null)[]): boolean =>
	reach === null || (editions.length > 0 && editions.every((each) => each !== null && reach.includes(each)))
