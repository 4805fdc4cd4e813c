import { and, asc, eq, gt, isNotNull, notLike } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { ok } from '#app/domain/shared/outcome.ts'
import type { Db } from '#db/client.server.ts'
import { prizeAddresses } from '#db/schema/index.ts'
import { changePrize } from './change-prize.server.ts'
import { forgetAddress } from './forget-address.server.ts'
import { idOfKey, openAddress, sealAddress } from './sealed-address.server.ts'

const first = '00000000-0000-0000-0000-000000000000'

/** Sealed, and not with the current key. */
const sealedBefore = ({ addressKey }: Pick<Context, 'addressKey'>) =>
	and(isNotNull(prizeAddresses.sealed), notLike(prizeAddresses.sealed, `${idOfKey(addressKey)}.%`))

/** The prizes whose addresses neither key opens. */
export async function unreadableAddresses(context: Context): Promise<string[]> {
	const rows = await rowsOf(context.db, context)
	return rows.flatMap(({ prizeId, sealed }) => (openAddress(context, prizeId, sealed ?? '') ? [] : [prizeId]))
}

const rowsOf = (db: Db, context: Context) =>
	db
		.select({ prizeId: prizeAddresses.prizeId, sealed: prizeAddresses.sealed })
		.from(prizeAddresses)
		.where(sealedBefore(context))
		.orderBy(asc(prizeAddresses.prizeId))

/**
 * Seals every address anew with the current key, a batch in each transaction: stopped half-way it goes on where it
 * stopped. What no key opens is left as it is and told.
 */
export async function rotateAddressKey(context: Context, batch = 100): Promise<{ resealed: number }> {
	let resealed = 0
	for (let after: string | undefined = first; after !== undefined; ) {
		const done: { resealed: number; last: string | undefined } = await resealBatch(context, after, batch)
		resealed += done.resealed
		after = done.last
	}
	return { resealed }
}

function resealBatch(context: Context, after: string, batch: number) {
	return context.db.transaction(async (tx) => {
		const rows = await tx
			.select()
			.from(prizeAddresses)
			.where(and(sealedBefore(context), gt(prizeAddresses.prizeId, after)))
			.orderBy(asc(prizeAddresses.prizeId))
			.limit(batch)
			.for('update')
		let resealed = 0
		for (const { prizeId, sealed } of rows) {
			const address = sealed && openAddress(context, prizeId, sealed)
			if (!address) continue
			const anew = sealAddress(context, prizeId, address)
			await tx.update(prizeAddresses).set({ sealed: anew }).where(eq(prizeAddresses.prizeId, prizeId))
			resealed += 1
		}
		return { resealed, last: rows.at(-1)?.prizeId }
	})
}

/** The key is lost: what it sealed is deleted, so that it can be asked for again. */
export async function forgetUnreadableAddresses(context: Context): Promise<number> {
	const unreadable = await unreadableAddresses(context)
	for (const prizeId of unreadable) {
		await changePrize(context, { prizeId }, 'address.deleted', async (tx, prize, now) => {
			await forgetAddress(tx, prize.id, now)
			return ok({ value: null, logged: { unreadable: true } })
		})
	}
	return unreadable.length
}
