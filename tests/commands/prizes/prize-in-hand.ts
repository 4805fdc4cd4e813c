import { mintPrivateLink } from '#app/domain/letters/private-link.server.ts'
import { requestIdOf } from '#app/domain/prizes/address-request.server.ts'
import { askAddress } from '#app/domain/prizes/ask-address.server.ts'
import { giveAddress } from '#app/domain/prizes/give-address.server.ts'
import { givePrize } from '#app/domain/prizes/give-prize.server.ts'
import { shipPrize } from '#app/domain/prizes/ship-prize.server.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { announcement, askingWinners, prize, winner } from '#tests/support/builders/prize.ts'
import type { TestContext } from '#tests/support/context.ts'

/** Planted in every line of the address; found nowhere else. */
export const marker = 'planted-5e1f'

export const address = {
	name: `Reading room ${marker}`,
	street: `Long street 7 ${marker}`,
	postcode: 'LV-5201',
	town: `Marked town ${marker}`,
	country: 'LV' as const,
	phone: '+371 20 00 51 77',
}

export const parcel = {
	carrier: 'omniva' as const,
	trackingNumber: 'RR 473 124 829 LV',
	fromTown: 'Rome',
	fromCountry: 'IT' as const,
	toTown: 'Jēkabpils',
	toCountry: 'LV' as const,
}

/** A prize given to the winner of an announced edition. */
export async function givenPrize(context: TestContext) {
	const contest = await edition(context)
	await announcement(context, contest)
	await askingWinners(context, contest)
	const by = await organiser(context)
	const won = await winner(context, contest, { library: { name: 'Jēkabpils City Library', place: 'Jēkabpils' } })
	const reach = { prizeId: (await prize(context, contest)).id, editionId: contest.id }
	await givePrize(by, reach, won.id)
	return { contest, by, won, reach }
}

/** Where the winner is asked, or the library at this address. */
export async function prizeWithAddress(context: TestContext, email?: string) {
	const given = await givenPrize(context)
	await askAddress(given.by, given.reach, { email })
	const subjectId = await requestIdOf(context.db, given.reach.prizeId)
	const token = await mintPrivateLink(context, context.db, { purpose: 'address', subjectId })
	await giveAddress(context, token, address)
	return { ...given, token }
}

export async function shippedPrize(context: TestContext, email?: string) {
	const ready = await prizeWithAddress(context, email)
	const shipped = await shipPrize(ready.by, ready.reach, parcel)
	if (!shipped.ok) throw new Error(shipped.reason)
	return { ...ready, shipmentId: shipped.value.id }
}
