import type { Contest } from './contest.ts'
import { linkInLetter } from './letters.ts'
import type { Reader } from './reader.ts'

const serial = 'RH-0001'
/** UPU S10. */
const trackingNumber = 'RB473124829LV'

/** A prize is given to a winner, its library asked for an address, the parcel sent and arrived. */
export async function givePrize(organiser: Reader, librarian: Reader, { slug, desk }: Contest): Promise<void> {
	const kind = await organiser.open(`${desk}/prizes/kinds/new`)
	const made = await organiser.send(kind, kind.form(), { 'names.en': 'A hoverboard', battery: 'contained' })
	await organiser.send(made, made.form('/units'), { serials: serial })
	const open = async () => {
		const list = await organiser.open(`${desk}/prizes`)
		return organiser.open(list.link(serial))
	}
	const prize = await open()
	const giving = prize.form('/winner')
	const select = giving.querySelector('select')
	const winner = select
		?.querySelectorAll('option')
		.map((option) => option.getAttribute('value') ?? '')
		.find(Boolean)
	if (!select || !winner) throw new Error('nobody can be given a prize')
	await organiser.send(prize, giving, { [select.getAttribute('name') ?? '']: winner }, 'Give')
	const given = await open()
	const email = `library-${slug}@example.org`
	await organiser.send(given, given.form('/address-request'), { email })
	const asked = await librarian.open(await linkInLetter(organiser, 'Address for the prize', email))
	const address = {
		name: 'Reading room',
		street: 'Example Street 7',
		postcode: 'LV-5201',
		town: 'Jēkabpils',
		country: 'LV',
		phone: '+371 20000000',
	}
	await librarian.send(asked, asked.form(), address)
	const packed = await open()
	const towns = { fromTown: 'Turin', fromCountry: 'IT', toTown: 'Jēkabpils', toCountry: 'LV' }
	await organiser.send(
		packed,
		packed.form('/shipment'),
		{ ...towns, carrier: 'latvijas-pasts', trackingNumber },
		'Send',
	)
	for (const status of ['in-transit', 'delivered']) {
		const sent = await open()
		await organiser.send(sent, sent.form('/tracking-events'), { status }, 'Write it down')
	}
}
