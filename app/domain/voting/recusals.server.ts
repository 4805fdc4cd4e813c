import { and, eq, exists, isNull, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import {
	appointments,
	libraries,
	networkMembers,
	networks,
	partners,
	people,
	recusals,
	rounds,
	submissions,
} from '#db/schema/index.ts'

/** From a submission, or (null) from the whole country. */
export interface Recused {
	readonly partnerId: string
	readonly country: string
	readonly submissionId: string | null
	readonly reason: string
}
type Where = { readonly roundId: string; readonly country?: string; readonly partnerId?: string }

export function declaredRecusals(db: Db | Tx, { roundId, country, partnerId }: Where): Promise<Recused[]> {
	return db
		.select({
			partnerId: recusals.partnerId,
			country: recusals.country,
			submissionId: recusals.submissionId,
			reason: recusals.reason,
		})
		.from(recusals)
		.where(
			and(
				eq(recusals.roundId, roundId),
				country ? eq(recusals.country, country) : undefined,
				partnerId ? eq(recusals.partnerId, partnerId) : undefined,
			),
		)
}

/** A juror's own submission, known by the address. */
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
		.innerJoin(appointments, and(eq(appointments.personId, people.id), eq(appointments.role, 'juror')))
		.where(
			and(
				eq(rounds.id, roundId),
				eq(submissions.state, 'published'),
				country ? eq(submissions.country, country) : undefined,
				partnerId ? eq(appointments.partnerId, partnerId) : undefined,
			),
		)
	return rows.flatMap(({ partnerId: of, ...row }) => (of ? [{ ...row, partnerId: of, reason: 'own-submission' }] : []))
}

/** A submission from the partner's own library, or from one of its network's, known by the name they share. */
async function fromOwnLibrary(db: Db | Tx, { roundId, country, partnerId }: Where) {
	const inTheirNetwork = db
		.select({ id: networks.id })
		.from(networks)
		.innerJoin(networkMembers, eq(networkMembers.networkId, networks.id))
		.where(and(eq(networkMembers.libraryId, libraries.id), isNull(networkMembers.leftOn), isNamedLike(networks.name)))
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
				or(isNamedLike(libraries.name), exists(inTheirNetwork)),
				country ? eq(submissions.country, country) : undefined,
				partnerId ? eq(partners.id, partnerId) : undefined,
			),
		)
	return rows.map((row) => ({ ...row, reason: 'own-library' }))
}

const isNamedLike = (name: typeof libraries.name | typeof networks.name) =>
	sql`lower(${name}) = lower(${partners.name})`

/** Nobody has to declare what is known anyway. */
export const automaticRecusals = async (db: Db | Tx, where: Where) => [
	...(await ownSubmissions(db, where)),
	...(await fromOwnLibrary(db, where)),
]

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
	}
}
