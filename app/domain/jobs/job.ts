/** Work claimed by this process; `attempt` counts from one and tells this claim from every other. */
export interface ClaimedJob {
	readonly id: number
	readonly queue: string
	readonly payload: Readonly<Record<string, string>>
	readonly attempt: number
	readonly lastAttempt: boolean
	readonly claimedBy: string
}

/** Another process took the job over, because this one was silent for too long: nothing of it may be kept. */
export class LeaseLost extends Error {
	override name = 'LeaseLost'
}

const seconds = 1000
const hour = 3600 * seconds

/** Waits longer after every failure: 2 s, 8 s, 32 s … at most an hour, spread by `chance` (0…1) so that crowds part. */
export const retryDelay = (attempt: number, chance: number): number =>
	Math.round(Math.min(hour, 2 * seconds * 4 ** (attempt - 1)) * (0.75 + chance / 2))
