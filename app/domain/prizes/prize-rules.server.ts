import { and, eq, inArray, notInArray } from 'drizzle-orm'
import { changeEdition } from '#app/domain/contest/change-edition.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { awardedKinds, awards, prizeKinds, prizeRules } from '#db/schema/index.ts'
import type { PrizeRulesInput } from './prize-form.ts'

/** How an edition sends its prizes; where nobody has said, the library is asked. */
export async function prizeRulesOf(db: Db | Tx, editionId: string) {
	const [rules] = await db.select().from(prizeRules).where(eq(prizeRules.editionId, editionId))
	return { askWinner: rules?.askWinner ?? false, sender: rules?.sender ?? '' }
}

export const changePrizeRules = (
	context: ActingContext,
	editionId: string,
	{ askWinner, sender, kinds }: PrizeRulesInput,
): Promise<Outcome<null, 'kind-not-found'>> =>
	changeEdition(context, editionId, 'prize-rules.changed', async (tx, edition) => {
		const chosen = edition.awards.flatMap(({ id }) => (kinds[id] ? [{ awardId: id, kindId: kinds[id] }] : []))
		const kindIds = [...new Set(chosen.map(({ kindId }) => kindId))]
		if (kindIds.length > 0) {
			const there = and(eq(prizeKinds.editionId, editionId), inArray(prizeKinds.id, kindIds))
			if ((await tx.$count(prizeKinds, there)) < kindIds.length) return refuse('kind-not-found')
		}
		await tx
			.insert(prizeRules)
			.values({ editionId, askWinner, sender })
			.onConflictDoUpdate({ target: prizeRules.editionId, set: { askWinner, sender } })
		await bringKinds(tx, editionId, chosen)
		return ok({
			value: null,
			logged: { askWinner, awards: chosen.map(({ awardId, kindId }) => `${awardId} ${kindId}`) },
		})
	})

async function bringKinds(
	tx: Tx,
	editionId: string,
	chosen: readonly { readonly awardId: string; readonly kindId: string }[],
): Promise<void> {
	const own = tx.select({ id: awards.id }).from(awards).where(eq(awards.editionId, editionId))
	const kept = chosen.map(({ awardId }) => awardId)
	const others = kept.length > 0 ? notInArray(awardedKinds.awardId, kept) : undefined
	await tx.delete(awardedKinds).where(and(inArray(awardedKinds.awardId, own), others))
	for (const { awardId, kindId } of chosen) {
		await tx
			.insert(awardedKinds)
			.values({ awardId, kindId })
			.onConflictDoUpdate({ target: awardedKinds.awardId, set: { kindId } })
	}
}
