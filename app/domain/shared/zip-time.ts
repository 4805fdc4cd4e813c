/** Archives know no zones: what is written is UTC, wherever the server stands. */
export const zipTime = (at: Date): Date =>
	new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes())
