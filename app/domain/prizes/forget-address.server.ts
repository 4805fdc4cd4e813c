import { and, eq, inArray, like, or, sql } from 'drizzle-orm'
import { lettersAboutPrizes } from '#app/domain/letters/letter.ts'
import type { Tx } from '#db/client.server.ts'
import { letters, privateLinks, prizeAddresses, shipments } from '#db/schema/index.ts'

/** Removes a prize's address, whom it was asked of, the link by which it was given and the letters about the prize. */
export async function forgetAddress(tx: Tx, prizeId: string, now: Date): Promise<void> {
	await revokeRequest(tx, prizeId)
	await tx
		.update(prizeAddresses)
		.set({ sealed: null, askedOf: '', deletedAt: now })
		.where(eq(prizeAddresses.prizeId, prizeId))
	await deleteLetters(tx, prizeId)
}

/** The private link that was sent last leads nowhere from now on. */
export async function revokeRequest(tx: Tx, prizeId: string): Promise<void> {
	const [asked] = await tx
		.select({ requestId: prizeAddresses.requestId })
		.from(prizeAddresses)
		.where(eq(prizeAddresses.prizeId, prizeId))
	if (!asked) return
	const link = and(eq(privateLinks.purpose, 'address'), eq(privateLinks.subjectId, asked.requestId))
	await tx.delete(privateLinks).where(link)
}

/** They carry the e-mail address of whoever was asked. */
async function deleteLetters(tx: Tx, prizeId: string): Promise<void> {
	const travelled = await tx.select({ id: shipments.id }).from(shipments).where(eq(shipments.prizeId, prizeId))
	const keys = travelled.flatMap(({ id }) => lettersAboutPrizes.map((kind) => `${kind}:${id}`))
	const asking = or(eq(letters.subjectId, prizeId), like(letters.onceKey, `address-asked:${prizeId}:%`))
	await tx.delete(letters).where(or(asking, keys.length > 0 ? inArray(letters.onceKey, keys) : sql`false`))
}
