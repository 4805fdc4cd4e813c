import { and, eq, exists, isNotNull, isNull, notExists, or, sql } from 'drizzle-orm'
import type { Edition, Texts } from '#app/domain/contest/edition.ts'
import { planByAward } from '#app/domain/prizes/give-by-award.server.ts'
import { parcelsInTrouble } from '#app/domain/prizes/tracking/parcels-in-trouble.server.ts'
import { countryStages } from '#app/domain/voting/country-rounds.server.ts'
import type { Db } from '#db/client.server.ts'
import { announcements, prizeAddresses, prizes, reports, shipments, submissions, winners } from '#db/schema/index.ts'

export type DueKind =
	| 'ideas-reported'
	| 'submissions-to-moderate'
	| 'countries-to-close'
	| 'announcement-to-prepare'
	| 'announcement-to-release'
	| 'prizes-to-move'
	| 'prizes-to-give'
	| 'prizes-to-ship'
	| 'shipments-silent'
	| 'shipments-come-back'
	| 'sources-failing'
	| 'arrivals-to-moderate'
export interface DueWork {
	readonly kind: DueKind
	readonly count: number
	readonly href: string
	readonly title: Texts
}

/** What an edition waits for its organisers to do, the most pressing first. */
export async function dueWork(db: Db, edition: Edition, now: Date): Promise<DueWork[]> {
	const base = `/organise/editions/${edition.slug}`
	const due = async (kind: DueKind, path: string, count: number | Promise<number>): Promise<DueWork> => ({
		kind,
		count: await count,
		href: `${base}/${path}`,
		title: edition.title,
	})
	const trouble = await parcelsInTrouble(db, edition, now)
	const stages = [...(await countryStages(db, edition, now)).values()]
	const toClose = stages.filter(({ state }) => state === 'ended').length
	const announcement = await db.select().from(announcements).where(eq(announcements.editionId, edition.id))
	const allClosed = stages.length > 0 && stages.every(({ over }) => over)
	const work = await Promise.all([
		due('ideas-reported', 'submissions', ideasReported(db, edition.id)),
		due('submissions-to-moderate', 'submissions', submissionsToModerate(db, edition.id)),
		due('countries-to-close', 'voting', toClose),
		due('announcement-to-prepare', 'announcement', Number(allClosed && announcement.length === 0)),
		due(
			'announcement-to-release',
			'announcement/release',
			Number(announcement.some((each) => each.releasedAt === null)),
		),
		due('prizes-to-move', 'prizes?state=with-former', prizesToMove(db, edition.id)),
		due('prizes-to-give', 'prizes/giving', prizesToGive(db, edition.id)),
		due('shipments-silent', 'prizes?state=in-trouble#silent', trouble.silent),
		due('shipments-come-back', 'prizes?state=in-trouble#come-back', trouble.comeBack),
		due('sources-failing', 'prizes/sources', trouble.failingSources),
		due('prizes-to-ship', 'prizes?state=to-pack', prizesToShip(db, edition.id)),
		due('arrivals-to-moderate', 'prizes/arrivals', trouble.arrivals),
	])
	return work.filter(({ count }) => count > 0)
}

const count = sql<number>`count(*)::int`

async function submissionsToModerate(db: Db, editionId: string): Promise<number> {
	const [row] = await db
		.select({ count })
		.from(submissions)
		.where(
			and(
				eq(submissions.editionId, editionId),
				eq(submissions.state, 'received'),
				isNotNull(submissions.emailConfirmedAt),
			),
		)
	return row?.count ?? 0
}

async function ideasReported(db: Db, editionId: string): Promise<number> {
	const reported = db
		.select({ id: reports.id })
		.from(reports)
		.where(and(eq(reports.submissionId, submissions.id), isNull(reports.settledAt)))
	const [row] = await db
		.select({ count })
		.from(submissions)
		.where(
			and(
				eq(submissions.editionId, editionId),
				eq(submissions.state, 'published'),
				or(isNotNull(submissions.hiddenSince), exists(reported)),
			),
		)
	return row?.count ?? 0
}

/** Their winner was superseded: they go to somebody else, or come back first. */
async function prizesToMove(db: Db, editionId: string): Promise<number> {
	const [row] = await db
		.select({ count })
		.from(prizes)
		.innerJoin(winners, eq(winners.id, prizes.winnerId))
		.where(and(eq(prizes.editionId, editionId), isNotNull(winners.supersededAt)))
	return row?.count ?? 0
}

/** Winners who wait, where there is anything to give. */
async function prizesToGive(db: Db, editionId: string): Promise<number> {
	const { gifts } = await planByAward(db, editionId)
	return gifts.length
}

async function prizesToShip(db: Db, editionId: string): Promise<number> {
	const [row] = await db
		.select({ count })
		.from(prizes)
		.innerJoin(prizeAddresses, eq(prizeAddresses.prizeId, prizes.id))
		.where(
			and(
				eq(prizes.editionId, editionId),
				isNotNull(prizeAddresses.givenAt),
				isNull(prizeAddresses.deletedAt),
				notExists(db.select({ id: shipments.id }).from(shipments).where(eq(shipments.prizeId, prizes.id))),
			),
		)
	return row?.count ?? 0
}
