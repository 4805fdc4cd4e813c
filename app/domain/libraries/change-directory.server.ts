import type { ActingContext } from '#app/domain/shared/context.server.ts'
import type { Outcome } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { bumpDirectory } from './bump-directory.server.ts'

/** One change of the directory in one transaction; when it is done, cached pages are told. */
export const changeDirectory = <T, Reason extends string>(
	{ db }: ActingContext,
	change: (tx: Tx) => Promise<Outcome<T, Reason>>,
): Promise<Outcome<T, Reason>> =>
	db.transaction(async (tx) => {
		const outcome = await change(tx)
		if (outcome.ok) await bumpDirectory(tx)
		return outcome
	})
