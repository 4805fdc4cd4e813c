import { confirmExclusion } from '#app/domain/results/confirm-exclusion.server.ts'
import type { ResultBundle } from '#app/domain/results/result-bundle.ts'
import { exclusions, resultBundles } from '#db/schema/index.ts'
import { expect, test } from '#tests/support/test.ts'
import { faults, proposed } from './proposed.ts'

test.for<[string, string, (bundle: ResultBundle) => Partial<typeof exclusions.$inferInsert>]>([
	['the result as it was first', 'bundle-changed', (before) => ({ before: { ...before, country: 'IT' } })],
	['the reason', 'exclusion-changed', () => ({ reason: 'Another reason, written later on.' })],
	['whose ballot it was', 'exclusion-changed', () => ({ partner: 'another one' })],
	['that nobody confirmed it', 'exclusion-changed', () => ({ confirmedBy: null })],
])('%s cannot be written over unseen', async ([, fault, tampered], { db, context }) => {
	const { other, place, seen, exclusionId, first } = await proposed(context)
	await confirmExclusion(other, place, exclusionId, { seen })
	await db.update(exclusions).set(tampered(first))
	expect(await faults(context)).toEqual([fault])
})

test('an exclusion that is taken away, or hidden in another ballot, is missed', async ({ db, context }) => {
	const { other, place, seen, exclusionId, first } = await proposed(context)
	await confirmExclusion(other, place, exclusionId, { seen })
	const [kept] = await db.select().from(exclusions)
	await db.delete(exclusions)
	expect(await faults(context)).toEqual(['ballots-changed'])
	await db.insert(exclusions).values(kept!)
	expect(await faults(context)).toEqual([null])
	await db.update(resultBundles).set({ bundle: first, digest: first.digests.result })
	expect(await faults(context)).toEqual(['exclusion-changed'])
})
