import { and, eq, gt, inArray, isNotNull, isNull, lte, not, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Edition } from '#app/domain/contest/edition.ts'
import type { OutboxState } from '#app/domain/letters/letter-state.ts'
import { countPaused } from '#app/domain/letters/pause.server.ts'
import { importQueues } from '#app/domain/libraries/import-state.ts'
import { isWorkedOn } from '#app/domain/libraries/lock-import.server.ts'
import { planByAward } from '#app/domain/prizes/give-by-award.server.ts'
import { parcelsInTrouble } from '#app/domain/prizes/tracking/parcels-in-trouble.server.ts'
import type { Db } from '#db/client.server.ts'
import { invitations, letters, libraryImports, prizeAddresses, prizes, shipments, winners } from '#db/schema/index.ts'
import { dueResults } from './due-results.server.ts'
import { dueSubmissions } from './due-submissions.server.ts'
import { type DueKind, type DueWork, type Found, inOrderOfUrgency, moderatorsKinds, type Worker } from './due-work.ts'
import { countGivenUp } from './given-up/given-up-work.server.ts'

const day = 86_400_000

/** What an edition waits for, the most urgent first. */
export async function dueWork(
	db: Db,
	edition: Edition,
	now: Date,
	{ organises, countries }: Worker = { organises: true, countries: null },
): Promise<DueWork[]> {
	const desk = { editionId: edition.id, countries: organises ? null : countries }
	const own = await dueSubmissions(db, edition, desk, now)
	const found = [
		...own,
		// Pictures of arrivals are nobody's country.
		...(organises || countries === null ? await dueParcels(db, edition, now) : []),
		...(organises ? [...(await dueResults(db, edition, now)), ...(await dueLetters(db, edition, now))] : []),
	]
	const work = found
		.filter(({ kind, count }) => count > 0 && (organises || moderatorsKinds.includes(kind)))
		.map(({ path, ...each }) => ({
			...each,
			href: path.startsWith('/') ? path : `/organise/editions/${edition.slug}/${path}`,
			title: edition.title,
			zone: edition.zone,
		}))
	return inOrderOfUrgency(work, now)
}

/** What no edition of its own waits for: the directory, and work that was given up. */
export async function dueInstallation(db: Db): Promise<DueWork[]> {
	const running = Object.keys(importQueues) as (keyof typeof importQueues)[]
	const count = await db.$count(libraryImports, and(inArray(libraryImports.state, running), not(isWorkedOn)))
	const all = { title: null, zone: 'UTC' }
	const stopped: DueWork = { kind: 'imports-stopped', count, href: '/organise/libraries/imports', due: null, ...all }
	const left = await countGivenUp(db)
	// It does not go on by itself: it has been late since.
	const givenUp: DueWork = {
		kind: 'work-given-up',
		...{ count: left.count, href: '/organise/given-up-work', due: left.since, ...all },
	}
	return [givenUp, stopped].filter((each) => each.count > 0)
}

async function dueParcels(db: Db, edition: Edition, now: Date): Promise<Found[]> {
	const trouble = await parcelsInTrouble(db, edition, now)
	const some = (kind: DueKind, path: string, count: number): Found => ({ kind, path, count, due: null })
	return [
		some('prizes-to-move', 'prizes?state=with-former', await prizesToMove(db, edition.id)),
		some('prizes-to-give', 'prizes/giving', await prizesToGive(db, edition.id)),
		some('addresses-missing', 'prizes?state=to-ask', await addressesMissing(db, edition.id, now)),
		some('shipments-silent', 'prizes?state=in-trouble#silent', trouble.silent),
		some('shipments-come-back', 'prizes?state=in-trouble#come-back', trouble.comeBack),
		some('sources-failing', 'prizes/sources', trouble.failingSources),
		some('prizes-to-ship', 'prizes?state=to-pack', await prizesToShip(db, edition.id)),
		some('arrivals-to-moderate', 'prizes/arrivals', trouble.arrivals),
	]
}

async function dueLetters(db: Db, { id: editionId, slug, demo }: Edition, now: Date): Promise<Found[]> {
	const failed = and(eq(letters.editionId, editionId), isNotNull(letters.failedAt), isNull(letters.sentAt))
	const outbox = (state: OutboxState) => `/organise/letters?state=${state}&edition=${slug}`
	const paused = demo ? 0 : await countPaused(db, editionId)
	return [
		{ kind: 'letters-paused', path: outbox('paused'), count: paused, due: null },
		{ kind: 'letters-failed', path: outbox('failed'), count: await db.$count(letters, failed), due: null },
		{ kind: 'invitations-expired', path: 'people', count: await expiredInvitations(db, editionId, now), due: null },
	]
}

/** Nobody accepted them, and nobody asked the same person again; after a month it is no news. */
async function expiredInvitations(db: Db, editionId: string, now: Date): Promise<number> {
	const later = alias(invitations, 'later')
	const again = db
		.select({ id: later.id })
		.from(later)
		.where(
			and(
				eq(later.editionId, editionId),
				eq(later.email, invitations.email),
				gt(later.createdAt, invitations.createdAt),
			),
		)
	return db.$count(
		invitations,
		and(
			eq(invitations.editionId, editionId),
			isNull(invitations.acceptedAt),
			isNull(invitations.revokedAt),
			lte(invitations.expiresAt, now),
			gt(invitations.expiresAt, new Date(now.getTime() - 30 * day)),
			notExists(again),
		),
	)
}

const count = sql<number>`count(*)::int`

/** Given to a winner, and nobody was asked where it goes, or nobody has answered for a week. */
async function addressesMissing(db: Db, editionId: string, now: Date): Promise<number> {
	const [row] = await db
		.select({ count })
		.from(prizes)
		.innerJoin(winners, eq(winners.id, prizes.winnerId))
		.leftJoin(prizeAddresses, eq(prizeAddresses.prizeId, prizes.id))
		.where(
			and(
				eq(prizes.editionId, editionId),
				isNull(winners.supersededAt),
				sql`(${prizeAddresses.askedAt} is null or ${prizeAddresses.givenAt} is null and ${prizeAddresses.askedAt} <= ${new Date(now.getTime() - 7 * day)})`,
				notExists(db.select({ id: shipments.id }).from(shipments).where(eq(shipments.prizeId, prizes.id))),
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
