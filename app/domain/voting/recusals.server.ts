import { and, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '#db/client.server.ts'
import {
	appointments,
	libraries,
	networkMembers,
	networks,
	partnerLibraries,
	partners,
	people,
	recusals,
	rounds,
	submissions,
} from '#db/schema/index.ts'
import { automaticReasons } from './recusal.ts'

/** From a submission, or (null) from the whole country. */
export interface Recused {
	readonly partnerId: string
	readonly country: string
	readonly submissionId: string | null
	/** What was written down, or, where it follows by itself, a word of ours. */
	readonly reason: string
	readonly automatic: boolean
}
const [ownSubmission, ownLibrary] = automaticReasons
type Where = { readonly roundId: string; readonly country?: string; readonly partnerId?: string }

/** Those written down in the round or in one before it: a conflict does not end with a round. */
export const declaredRecusals = async (db: Db | Tx, where: Where): Promise<Recused[]> => declared(db, where)

function declared(db: Db | Tx, { roundId, country, partnerId }: Where) {
	const upTo = alias(rounds, 'up_to')
	const soFar = db
		.select({ id: rounds.id })
		.from(rounds)
		.innerJoin(upTo, and(eq(upTo.editionId, rounds.editionId), lte(rounds.position, upTo.position)))
		.where(eq(upTo.id, roundId))
	return db
		.select({
			partnerId: recusals.partnerId,
			country: recusals.country,
			submissionId: recusals.submissionId,
			reason: recusals.reason,
			automatic: recusals.automatic,
		})
		.from(recusals)
		.where(
			and(
				inArray(recusals.roundId, soFar),
				country ? eq(recusals.country, country) : undefined,
				partnerId ? eq(recusals.partnerId, partnerId) : undefined,
			),
		)
}

/** What a juror sent, also one who has handed the seat over since; known by the address. */
function ownSubmissions(db: Db | Tx, { roundId, country, partnerId }: Where) {
	return db
		.selectDistinct({
			partnerId: sql<string>`${appointments.partnerId}`.as('partner_id'),
			country: submissions.country,
			submissionId: submissions.id,
			...bySelf(ownSubmission),
		})
		.from(submissions)
		.innerJoin(rounds, eq(rounds.editionId, submissions.editionId))
		.innerJoin(people, eq(people.email, submissions.email))
		.innerJoin(
			appointments,
			and(
				eq(appointments.personId, people.id),
				eq(appointments.role, 'juror'),
				eq(appointments.editionId, rounds.editionId),
				isNotNull(appointments.partnerId),
			),
		)
		.where(
			and(
				eq(rounds.id, roundId),
				eq(submissions.state, 'published'),
				country ? eq(submissions.country, country) : undefined,
				partnerId ? eq(appointments.partnerId, partnerId) : undefined,
			),
		)
}

/**
 * A submission from one of the partner's libraries: those it named, and by the name they share its own or its network's.
 * Each is asked for by itself: together they would compare every partner with every submission.
 */
const fromOwnLibrary = (db: Db | Tx, where: Where) =>
	fromNamedLibrary(db, where).union(fromListedLibrary(db, where)).union(fromNetworkOfThatName(db, where))

const fromNamedLibrary = (db: Db | Tx, where: Where) =>
	publishedOf(db)
		.innerJoin(libraries, eq(libraries.id, submissions.libraryId))
		.innerJoin(partners, and(eq(partners.editionId, rounds.editionId), isNamedLike(libraries.name)))
		.where(publishedIn(where))

const fromListedLibrary = (db: Db | Tx, where: Where) =>
	publishedOf(db)
		.innerJoin(partnerLibraries, eq(partnerLibraries.libraryId, submissions.libraryId))
		.innerJoin(partners, and(eq(partners.editionId, rounds.editionId), eq(partners.id, partnerLibraries.partnerId)))
		.where(publishedIn(where))

const fromNetworkOfThatName = (db: Db | Tx, where: Where) =>
	publishedOf(db)
		.innerJoin(networkMembers, and(eq(networkMembers.libraryId, submissions.libraryId), isNull(networkMembers.leftOn)))
		.innerJoin(networks, eq(networks.id, networkMembers.networkId))
		.innerJoin(partners, and(eq(partners.editionId, rounds.editionId), isNamedLike(networks.name)))
		.where(publishedIn(where))

const publishedOf = (db: Db | Tx) =>
	db
		.selectDistinct({
			partnerId: sql<string>`${partners.id}`.as('partner_id'),
			country: submissions.country,
			submissionId: submissions.id,
			...bySelf(ownLibrary),
		})
		.from(submissions)
		.innerJoin(rounds, eq(rounds.editionId, submissions.editionId))

const publishedIn = ({ roundId, country, partnerId }: Where) =>
	and(
		eq(rounds.id, roundId),
		eq(submissions.state, 'published'),
		country ? eq(submissions.country, country) : undefined,
		partnerId ? eq(partners.id, partnerId) : undefined,
	)

const bySelf = (reason: string) => ({
	reason: sql<string>`${reason}::text`.as('reason'),
	automatic: sql<boolean>`true`.as('automatic'),
})

const isNamedLike = (name: typeof libraries.name | typeof networks.name) =>
	sql`lower(${name}) = lower(${partners.name})`

/** Nobody has to declare what is known anyway. */
export const automaticRecusals = async (db: Db | Tx, where: Where) =>
	ownSubmissions(db, where).unionAll(fromOwnLibrary(db, where))

/** Declared and by themselves, in one statement: each vote asks for them. */
export const recusalsIn = async (db: Db | Tx, where: Where): Promise<Recused[]> =>
	declared(db, where).unionAll(ownSubmissions(db, where)).unionAll(fromOwnLibrary(db, where))

export const recusedFrom = (all: readonly Recused[], partnerId: string, country: string) => {
	const here = all.filter((each) => each.partnerId === partnerId && each.country === country)
	const whole = here.find((each) => each.submissionId === null)
	return {
		wholly: whole !== undefined,
		reason: whole?.reason ?? null,
		submissions: new Set(here.flatMap((each) => each.submissionId ?? [])),
		/** Why, by submission. */
		why: new Map(here.map((each) => [each.submissionId, { reason: each.reason, automatic: each.automatic }])),
	}
}
