const minute = 60_000
const hour = 60 * minute

/** So many failures in a row are told to the organiser: one or two are nobody's worry. */
export const failuresUntilAlarm = 3

const between = 15 * minute
const longest = 6 * hour

/** Asks every quarter of an hour; after a failure soon, then ever more rarely. Spread by `chance` (0…1), so that crowds part. */
export const pollPause = (failures: number, chance: number): number =>
	Math.round((failures === 0 ? between : Math.min(longest, minute * 2 ** failures)) * (0.75 + chance / 2))
