import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { awards, winners } from '#db/schema/index.ts'
import type { TallyOutcome } from './tally.ts'

export type AwardPlace = { readonly editionId: string; readonly country: string }
type Decided = Exclude<TallyOutcome, { kind: 'chair-needed' }>

/** The winner, or the recorded "no award", that stands now. */
export async function standingWinner(db: Db | Tx, { editionId, country }: AwardPlace) {
	const [winner] = await db
		.select()
		.from(winners)
		.where(and(eq(winners.editionId, editionId), eq(winners.country, country), isNull(winners.supersededAt)))
	return winner ?? null
}

/** The one of whom something can be told: nobody where the award was not given. */
export async function awardedWinner(db: Db | Tx, place: AwardPlace) {
	const winner = await standingWinner(db, place)
	return winner?.noAwardReason === null ? winner : null
}

/** Awards the country's first award; whoever had it before stays visible as superseded. */
export async function recordWinner(
	tx: Tx,
	{ editionId, country }: AwardPlace,
	outcome: Decided,
	at: Date,
): Promise<string> {
	const [award] = await tx.select().from(awards).where(eq(awards.editionId, editionId)).orderBy(asc(awards.slug))
	if (!award) throw new Error(`edition ${editionId} has no award`)
	await supersedeWinner(tx, { editionId, country }, at)
	const [winner] = await tx
		.insert(winners)
		.values({
			editionId,
			country,
			awardId: award.id,
			submissionId: outcome.kind === 'decided' ? outcome.winner : null,
			noAwardReason: outcome.kind === 'no-award' ? outcome.reason : null,
			decidedAt: at,
		})
		.returning({ id: winners.id })
	return winner?.id ?? ''
}

/** Takes the award back without giving it: nobody has it until somebody is recorded. */
export async function supersedeWinner(tx: Tx, { editionId, country }: AwardPlace, at: Date): Promise<void> {
	await tx
		.update(winners)
		.set({ supersededAt: at })
		.where(and(eq(winners.editionId, editionId), eq(winners.country, country), isNull(winners.supersededAt)))
}
