import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { appointments, people, recusals, rounds, submissions } from '#db/schema/index.ts'

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

/** A juror's own submission, known by the address: nobody has to declare it. */
export async function ownSubmissions(db: Db | Tx, { roundId, country, partnerId }: Where) {
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

/** Declared and by themselves. */
export async function recusalsIn(db: Db | Tx, where: Where): Promise<Recused[]> {
	return [...(await declaredRecusals(db, where)), ...(await ownSubmissions(db, where))]
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
