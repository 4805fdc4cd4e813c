import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { openPrivateLink } from '#app/domain/letters/private-link.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Db, Tx } from '#db/client.server.ts'
import {
	arrivals,
	editions,
	libraries,
	photos,
	prizeKinds,
	prizes,
	recordedResults,
	shipments,
	submissions,
	trackingEvents,
	winners,
} from '#db/schema/index.ts'
import { winnersLibrary } from '../prize-winner.server.ts'
import { shipmentStatus } from '../shipment-status.ts'
import { arrivalStates } from './arrival-state.ts'

const shown = {
	shipmentId: shipments.id,
	prizeId: prizes.id,
	names: prizeKinds.names,
	library: libraries.name,
	country: winners.country,
	edition: editions.title,
	slug: editions.slug,
	arrivalId: arrivals.id,
	state: arrivals.state,
	thanks: arrivals.thanks,
	language: arrivals.language,
	altText: arrivals.altText,
	revision: arrivals.revision,
	sentAt: arrivals.sentAt,
	photo: {
		id: photos.id,
		state: photos.state,
		width: photos.width,
		height: photos.height,
		placeholder: photos.placeholder,
	},
}

/** Shipments with what their libraries said, if they said anything. */
const told = (db: Db | Tx) =>
	db
		.select(shown)
		.from(shipments)
		.innerJoin(prizes, eq(prizes.id, shipments.prizeId))
		.innerJoin(prizeKinds, eq(prizeKinds.id, prizes.kindId))
		.innerJoin(editions, eq(editions.id, prizes.editionId))
		.innerJoin(winners, eq(winners.id, shipments.winnerId))
		.leftJoin(submissions, eq(submissions.id, winners.submissionId))
		.leftJoin(recordedResults, eq(recordedResults.id, winners.recordedResultId))
		.innerJoin(libraries, eq(libraries.id, winnersLibrary))
		.leftJoin(arrivals, eq(arrivals.shipmentId, shipments.id))
		.leftJoin(photos, eq(photos.id, arrivals.photoId))

/** What the page behind the private link shows; opening it changes nothing. */
export async function arrivalPage(context: Context, token: string) {
	const link = await openPrivateLink(context, context.db, 'arrival', token)
	if (!link.ok) return link
	const [found] = await told(context.db).where(eq(shipments.id, link.value.subjectId))
	if (!found) return refuse('link-unknown')
	const events = await context.db.select().from(trackingEvents).where(eq(trackingEvents.shipmentId, found.shipmentId))
	return ok({ ...found, status: shipmentStatus(events) })
}

/** What was sent in an edition, what waits first; `countries` null means all of them. */
export async function sentArrivals(db: Db | Tx, editionId: string, countries: readonly string[] | null) {
	const rows = await told(db)
		.where(
			and(
				eq(arrivals.editionId, editionId),
				inArray(arrivals.state, ['received', 'published', 'declined']),
				countries ? inArray(winners.country, [...countries]) : undefined,
			),
		)
		.orderBy(
			sql`array_position(array[${sql.join(
				arrivalStates.map((state) => sql`${state}`),
				sql`, `,
			)}], ${arrivals.state}::text)`,
			asc(arrivals.sentAt),
		)
	return rows.flatMap(({ arrivalId, state, revision, ...row }) =>
		arrivalId && state && revision !== null ? [{ ...row, arrivalId, state, revision }] : [],
	)
}
export type SentArrival = Awaited<ReturnType<typeof sentArrivals>>[number]
