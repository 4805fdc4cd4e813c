import { mintPrivateLink } from '#app/domain/letters/private-link.server.ts'
import { requestIdOf } from '#app/domain/prizes/address-request.server.ts'
import { askAddress } from '#app/domain/prizes/ask-address.server.ts'
import { giveAddress } from '#app/domain/prizes/give-address.server.ts'
import { givePrize } from '#app/domain/prizes/give-prize.server.ts'
import { addKind } from '#app/domain/prizes/keep-kinds.server.ts'
import { addPrizes } from '#app/domain/prizes/keep-prizes.server.ts'
import { recordTrackingEvent } from '#app/domain/prizes/record-tracking-event.server.ts'
import { shipPrize } from '#app/domain/prizes/ship-prize.server.ts'
import { lastYear } from '../facts/last-year.ts'
import { prizeBatteries, prizeNames } from '../facts/prize-names.ts'
import { type ExamplePrize, prizeStore, prizesOfLastYear } from '../facts/prizes-last-year.ts'
import { organiserOf } from '../seed-people.server.ts'
import { acting, at, granted } from './at.ts'
import { winnerIn } from './results.server.ts'
import type { StagedEdition } from './set-up-edition.server.ts'
import type { Stage } from './stage.ts'

type Shipping = Stage & StagedEdition
interface Act {
	readonly when: Date
	readonly act: () => Promise<unknown>
}

/** What happens to four prizes is told in the order of time, as the log will have it. */
export async function sendPrizes(shipping: Shipping): Promise<void> {
	const { past } = shipping.calendarIn(lastYear.zone)
	const givenAt = past(-25, '09:00')
	const stories: Act[][] = []
	for (const [i, prize] of prizesOfLastYear.entries()) {
		const prizeId = await give(shipping, prize, new Date(givenAt.getTime() + i * 60_000))
		stories.push(journeyOf(shipping, prize, prizeId))
	}
	const acts = stories.flat().toSorted((a, b) => a.when.getTime() - b.when.getTime())
	for (const { act } of acts) await act()
}

async function give(shipping: Shipping, { country, kind, serial }: ExamplePrize, when: Date): Promise<string> {
	const { context, cast, edition } = shipping
	const organiser = acting(context, organiserOf(cast), when)
	const editionId = edition.id
	const input = { names: prizeNames[kind], battery: prizeBatteries[kind], ...unknown }
	const { id: kindId } = granted(await addKind(organiser, editionId, input))
	const [prizeId = ''] = granted(await addPrizes(organiser, { kindId, editionId }, [serial])).ids
	granted(await givePrize(organiser, { prizeId, editionId }, await winnerIn(context, editionId, country)))
	return prizeId
}

const unknown = { value: null, currency: null, weight: null, length: null, width: null, height: null } as const

function journeyOf({ context, cast, edition, calendarIn }: Shipping, prize: ExamplePrize, prizeId: string): Act[] {
	const { past } = calendarIn(lastYear.zone)
	const reach = { prizeId, editionId: edition.id }
	const organiser = (when: Date) => acting(context, organiserOf(cast), when)
	const on = (moment: ExamplePrize['asked'], act: (when: Date) => Promise<unknown>): Act => {
		const when = past(...moment)
		return { when, act: () => act(when) }
	}

	const email = `library-${prize.country.toLowerCase()}@example.org`
	const acts = [on(prize.asked, async (when) => granted(await askAddress(organiser(when), reach, { email })))]
	const { country, address, shipment } = prize
	if (!address || !shipment) return acts

	const { given, postcode, town } = address
	acts.push(
		on(given, async (when) => {
			const subjectId = await requestIdOf(context.db, prizeId)
			const token = await mintPrivateLink(at(context, when), context.db, { purpose: 'address', subjectId })
			const to = { name: 'Example library', street: 'Example street 1', postcode, town, country, phone: '+00 000 0000' }
			granted(await giveAddress(at(context, when), token, to))
		}),
	)
	const { carrier, trackingNumber, sent, events } = shipment
	let shipmentId = ''
	acts.push(
		on(sent, async (when) => {
			const parcel = { carrier, trackingNumber, ...prizeStore, toTown: town, toCountry: country }
			shipmentId = granted(await shipPrize(organiser(when), reach, parcel)).id
		}),
		...events.map(({ at: moment, ...event }) =>
			on(moment, async (when) =>
				granted(await recordTrackingEvent(organiser(when), shipmentId, { ...event, occurredAt: when })),
			),
		),
	)
	return acts
}
