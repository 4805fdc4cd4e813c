import { expect, test } from '#tests/support/browser-test.ts'
import { addPartner, desk, makeEdition, moveToVoting, publishEdition, setRules } from './journey/edition.ts'
import { linkInLetter } from './journey/letters.ts'
import { publishIdea } from './journey/moderating.ts'
import { signedIn, signInsOf, somebody } from './journey/people.ts'
import { confirm, sendIdea } from './journey/submitting.ts'

const jekabpils = ['jekabpils', /Jēkabpils City Library|Jēkabpils/] as const

test('a whole contest, from the call to the parcel, without a script', async ({ browser, server }) => {
	const [first, second] = signInsOf(server, 'organiser')
	const organiser = await signedIn(browser, server, first!)
	const phone = await somebody(browser, server, 'phone')

	await test.step('an organiser makes an edition', async () => {
		await makeEdition(organiser)
		await addPartner(organiser, 'Partner of Riga', 'LV')
		await addPartner(organiser, 'Partner of Turin', 'IT')
		await addPartner(organiser, 'Partner of Patras', 'GR')
		await setRules(organiser)
		await publishEdition(organiser)
	})

	const idea = await test.step('a reader sends an idea', async () => {
		const sent = await sendIdea(phone, {
			title: 'A drum to take home',
			email: 'drum@example.org',
			search: jekabpils,
			photo: 'heic',
		})
		await confirm(phone, await linkInLetter(organiser, 'Confirm', sent.email))
		return sent
	})
	await test.step('the moderator publishes', async () => {
		await publishIdea(organiser, idea.title)
		console.log(idea)
	})
})
