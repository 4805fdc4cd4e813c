import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { openPrivateLink } from '#app/domain/letters/private-link.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import { removeAtOnce } from '#app/domain/submissions/remove-photo.server.ts'
import { arrivals } from '#db/schema/index.ts'
import { type ArrivalLinkRefusal, changeArrival } from './change-arrival.server.ts'
import { eraseArrival } from './erase-arrival.server.ts'

/** Takes picture and thanks back, everywhere and for good; that the parcel arrived stays true. */
export async function withdrawArrival(context: Context, token: string): Promise<Outcome<null, ArrivalLinkRefusal>> {
	await writeToLedger(context, token)
	const withdrawn = await changeArrival<string[], never>(
		context,
		token,
		'arrival.withdrawn',
		async (tx, { arrival }, now) => {
			if (arrival.sentAt === null || arrival.erasedAt) return ok({ value: [], logged: null })
			const dropped = await eraseArrival(context, tx, arrival, now)
			return ok({ value: dropped, logged: { arrival: arrival.id } })
		},
	)
	if (!withdrawn.ok) return withdrawn
	await removeAtOnce(context, withdrawn.value)
	return ok(null)
}

/** What is not told by this link, or was taken back before, need not be written down. */
async function writeToLedger(context: Context, token: string): Promise<void> {
	const link = await openPrivateLink(context, context.db, 'arrival', token)
	if (!link.ok) return
	const sent = and(eq(arrivals.shipmentId, link.value.subjectId), isNotNull(arrivals.sentAt), isNull(arrivals.erasedAt))
	const rows = await context.db.select({ id: arrivals.id }).from(arrivals).where(sent)
	const at = await context.clock(context.db)
	await context.erasures.write(rows.map(({ id }) => ({ kind: 'arrival', id, at })))
}
