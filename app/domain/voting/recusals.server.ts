import { and, eq, exists, inArray, isNull, lte, or, sql } from 'drizzle-orm'
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
export function declaredRecusals(db: Db | Tx, { roundId, country, partnerId }: Where): Promise<Recused[]> {
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
async function ownSubmissions(db: Db | Tx, { roundId, country, partnerId }: Where) {
	const rows = await db
		.selectDistinct({
			partnerId: appointments.partnerId,
			country: submissions.country,
			submissionId: submissions.id,
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
	return rows.flatMap(({ partnerId: of, ...row }) => (of ? [{ ...row, partnerId: of, reason: ownSubmission }] : []))
}

/** A submission from one of the partner's libraries: those it named, and by the name they share its own or its network's. */
async function fromOwnLibrary(db: Db | Tx, { roundId, country, partnerId }: Where) {
	const inTheirNetwork = db
		.select({ id: networks.id })
		.from(networks)
		.innerJoin(networkMembers, eq(networkMembers.networkId, networks.id))
		.where(and(eq(networkMembers.libraryId, libraries.id), isNull(networkMembers.leftOn), isNamedLike(networks.name)))
	const named = db
		.select({ id: partnerLibraries.libraryId })
		.from(partnerLibraries)
		.where(and(eq(partnerLibraries.partnerId, partners.id), eq(partnerLibraries.libraryId, libraries.id)))
	const rows = await db
		.selectDistinct({ partnerId: partners.id, country: submissions.country, submissionId: submissions.id })
		.from(submissions)
		.innerJoin(rounds, eq(rounds.editionId, submissions.editionId))
		.innerJoin(partners, eq(partners.editionId, rounds.editionId))
		.innerJoin(libraries, eq(libraries.id, submissions.libraryId))
		.where(
			and(
				eq(rounds.id, roundId),
				eq(submissions.state, 'published'),
				or(isNamedLike(libraries.name), exists(named), exists(inTheirNetwork)),
				country ? eq(submissions.country, country) : undefined,
				partnerId ? eq(partners.id, partnerId) : undefined,
			),
		)
	return rows.map((row) => ({ ...row, reason: ownLibrary }))
}

const isNamedLike = (name: typeof libraries.name | typeof networks.name) =>
	sql`lower(${name}) = lower(${partners.name})`

/** Nobody has to declare what is known anyway. */
export async function automaticRecusals(db: Db | Tx, where: Where) {
	const known = [...(await ownSubmissions(db, where)), ...(await fromOwnLibrary(db, where))]
	return known.map((each) => ({ ...each, automatic: true }))
}

/** Declared and by themselves. */
export async function recusalsIn(db: Db | Tx, where: Where): Promise<Recused[]> {
	return [...(await declaredRecusals(db, where)), ...(await automaticRecusals(db, where))]
}

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
