import { and, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { jobs, letters } from '#db/schema/index.ts'
import { type Reach, within } from './letter-reach.server.ts'
import { postAgain } from './post-again.server.ts'

/** A job that was given up without its letter knowing: its worker died each time. */
const isStranded = sql`exists (select from ${jobs} j
	where j.queue = 'send-letter' and j.key = ${letters.id}::text and j.failed_at is not null)`

/** One letter that failed or came back is sent again, under the name it had. */
export const retryLetter = (
	context: ActingContext,
	reach: Reach,
	id: string,
): Promise<Outcome<null, 'letter-moved-on'>> =>
	context.db.transaction(async (tx) => {
		const again = and(
			eq(sql`${letters.id}::text`, id),
			or(isNotNull(letters.failedAt), isNotNull(letters.bouncedAt), isStranded),
		)
		return (await retry(context, tx, and(again, within(reach)))) > 0 ? ok(null) : refuse('letter-moved-on')
	})

/** All that failed; those that came back are looked at one by one. */
export const retryFailedLetters = (context: ActingContext, reach: Reach): Promise<number> =>
	context.db.transaction((tx) => retry(context, tx, and(isNotNull(letters.failedAt), within(reach))))

async function retry(context: ActingContext, tx: Tx, which: SQL | undefined): Promise<number> {
	const opened = await tx
		.update(letters)
		.set({ failedAt: null, failure: null, bouncedAt: null, sentAt: null })
		.where(which)
		.returning({ id: letters.id })
	const ids = opened.map(({ id }) => id)
	if (ids.length > 0) await postAgain(context, tx, inArray(letters.id, ids))
	return ids.length
}
