import { createHmac } from 'node:crypto'
import { and, desc, eq, notInArray, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { unknownNumbers } from '#db/schema/index.ts'
import { maskedNumber, normalisedNumber } from '../tracking-number.ts'

/** As many as help to find a slip of the pen. */
export const mostUnknown = 20

/** For the organiser to look at: numbers that nobody here knows, masked, the latest few. */
export async function noteUnknownNumbers(
	context: Context,
	tx: Tx,
	sourceId: string,
	numbers: readonly string[],
	now: Date,
): Promise<void> {
	if (numbers.length === 0) return
	for (const number of new Set(numbers.map(normalisedNumber).slice(-mostUnknown))) {
		const hash = createHmac('sha256', context.secret).update(`unknown number:${number}`).digest('hex')
		const masked = maskedNumber(number.replace(/[^A-Z0-9]/g, '').slice(0, 40))
		await tx
			.insert(unknownNumbers)
			.values({ sourceId, masked, hash, lastAt: now })
			.onConflictDoUpdate({
				target: [unknownNumbers.sourceId, unknownNumbers.hash],
				set: { times: sql`${unknownNumbers.times} + 1`, lastAt: now },
			})
	}
	const latest = tx
		.select({ id: unknownNumbers.id })
		.from(unknownNumbers)
		.where(eq(unknownNumbers.sourceId, sourceId))
		.orderBy(desc(unknownNumbers.lastAt), desc(unknownNumbers.id))
		.limit(mostUnknown)
	await tx
		.delete(unknownNumbers)
		.where(and(eq(unknownNumbers.sourceId, sourceId), notInArray(unknownNumbers.id, latest)))
}
