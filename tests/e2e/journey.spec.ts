import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '#tests/support/browser-test.ts'
import { runCommand, runRecount } from '#tests/support/run-command.ts'
import { prepareAnnouncement, releaseAnnouncement } from './journey/announcing.ts'
import { makeEdition, moveToVoting, publishEdition, setRules, slug } from './journey/edition.ts'
import { acceptInvitation, addPartner, inviteJuror } from './journey/inviting.ts'
import { linkInLetter } from './journey/letters.ts'
import { decide, publishIdea } from './journey/moderating.ts'
import { signedIn, signInsOf, somebody } from './journey/people.ts'
import { metadataIn, picturesIn } from './journey/pictures.ts'
import { askAll, feed, publicPaths, resultPaths, telling } from './journey/public-answers.ts'
import { addNews, askLibrary, giveAddress, givePrize, maskedFrom, openPrize, ship } from './journey/shipping.ts'
import { agreeAsGuardian, changeText, confirm, type SentIdea, sendIdea } from './journey/submitting.ts'
import { castBallot, closeCountry, hasNoBallotAtHome } from './journey/voting.ts'

const jekabpils = ['jekabpils', /Jēkabpils/] as const
const turin = ['torino', /Torino|Turin/] as const
const introduction = 'Planted-7c31: the readers of two countries have been heard.'
const street = 'Planted Street 77'
const prize = 'A hoverboard'
const desk = 'reading-room@example.org'

test('a whole contest, from the call to the parcel, without a script', async ({ browser, server }) => {
	const { origin, dataDir } = server
	const [first, second] = signInsOf(server, 'organiser')
	const [moderating] = signInsOf(server, 'moderator')
	const organiser = await signedIn(browser, server, first!)
	const other = await signedIn(browser, server, second!)
	const moderator = await signedIn(browser, server, moderating!)
	const phone = await somebody(browser, server, 'phone')

	await test.step('An organiser makes an edition', async () => {
		await makeEdition(organiser)
		await addPartner(organiser, 'Partner of Riga', 'LV')
		await addPartner(organiser, 'Partner of Turin', 'IT')
		await addPartner(organiser, 'Partner of Patras', 'GR')
		await setRules(organiser)
		await publishEdition(organiser)
	})

	const jurors = await test.step('Jurors accept their invitations', async () => {
		const invited = []
		for (const place of ['Riga', 'Turin', 'Patras']) {
			const email = `juror-of-${place.toLowerCase()}@example.org`
			await inviteJuror(organiser, `Partner of ${place}`, email)
			const juror = await somebody(browser, server, 'desk')
			await acceptInvitation(juror, await linkInLetter(organiser, 'Invitation', email))
			invited.push(juror)
		}
		return invited
	})
	const [riga, , patras] = jurors

	const ideas = await test.step('Readers send photos and ideas', async () => {
		const sent: SentIdea[] = []
		for (const idea of [
			{ title: 'A drum to take home', email: 'drum@example.org', library: jekabpils, photo: 'heic' },
			{ title: 'A telescope for the night', email: 'telescope@example.org', library: jekabpils, photo: 'rotated' },
			{
				title: 'A kite for the wind',
				email: 'kite@example.org',
				library: jekabpils,
				photo: 'rotated',
				guardian: 'guardian@example.org',
			},
			{ title: 'A loom for the winter', email: 'loom@example.org', library: turin, photo: 'rotated' },
		] as const) {
			const receipt = await sendIdea(phone, idea)
			await confirm(phone, await linkInLetter(organiser, 'Confirm the address', idea.email))
			sent.push(receipt)
		}
		return sent
	})
	const [drum, telescope, kite, loom] = ideas as [SentIdea, SentIdea, SentIdea, SentIdea]

	await test.step('A moderator publishes them, one after a change and with the guardian’s word', async () => {
		await decide(moderator, kite.title, 'Ask for changes', 'Please say who would look after the kites.')
		await changeText(
			phone,
			kite,
			'A kite for the wind: a volunteer mends them each Friday, and everybody may help and learn.',
		)
		await agreeAsGuardian(phone, await linkInLetter(organiser, 'Guardian’s consent', 'guardian@example.org'))
		for (const { title } of ideas) await publishIdea(moderator, title)
	})

	await test.step('No picture that is served carries metadata', async () => {
		const paths = [`/editions/${slug}/ideas`, ...ideas.map(({ code }) => `/editions/${slug}/ideas/${code}`)]
		const served = async () => picturesIn(await askAll(origin, paths))
		await expect.poll(async () => (await served()).length).toBeGreaterThan(ideas.length)
		const pictures = await served()
		for (const path of pictures) {
			const response = await fetch(`${origin}${path}`)
			expect([path, response.status, await metadataIn(Buffer.from(await response.arrayBuffer()))]).toEqual([
				path,
				200,
				[],
			])
		}
	})

	await test.step('Jurors vote, one of them twice, none on the own country', async () => {
		await moveToVoting(organiser)
		await hasNoBallotAtHome(riga!, 'Latvia', 'LV')
		const even = [
			[drum, [4, 4]],
			[telescope, [4, 4]],
			[kite, [2, 3]],
		] as const
		const earlier = await castBallot(patras!, 'LV', [
			[drum, [1, 1]],
			[telescope, [5, 5]],
			[kite, 'abstained'],
		])
		const later = await castBallot(patras!, 'LV', even, 'Cast again')
		expect(later).not.toBe(earlier)
		await castBallot(jurors[1]!, 'LV', [
			[drum, [5, 3]],
			[telescope, [4, 4]],
			[kite, [3, 3]],
		])
		for (const juror of [riga!, patras!]) await castBallot(juror, 'IT', [[loom, [4, 5]]])
	})

	await test.step('An organiser closes; the tie is settled by the chain', async () => {
		await closeCountry(organiser, 'IT', 'Italy')
		await closeCountry(organiser, 'LV', 'Latvia')
		await expect(organiser.getByText('How the tie was settled')).toBeVisible()
		await expect(organiser.locator('main li').filter({ hasText: 'Winner' })).toContainText(drum.title)
	})

	const everywhere = publicPaths(
		'LV',
		ideas.map(({ code }) => code),
	)
	await test.step('Before its instant nothing tells the announcement, from then on everything does', async () => {
		const instant = await prepareAnnouncement(organiser, introduction)
		await releaseAnnouncement(organiser, other)
		const before = await askAll(origin, everywhere)
		expect(Date.now()).toBeLessThan(instant)
		expect(telling(before, [introduction, `${slug}/winners/LV`])).toEqual([])
		expect(telling(await askAll(origin, resultPaths('LV')), [drum.code, drum.title])).toEqual([])
		await other.goto('/organise/letters')
		await expect(
			other.getByRole('row').filter({ hasText: 'Idea has won' }).filter({ hasText: drum.email }),
		).toHaveCount(0)

		await other.waitForTimeout(instant - Date.now() + 200)
		const after = await askAll(origin, resultPaths('LV'))
		expect(after.filter(({ status }) => status !== 200)).toEqual([])
		for (const path of ['winners', 'winners/LV', 'results/LV'])
			expect(telling(after, [drum.title])).toContain(`/editions/${slug}/${path}: ${drum.title}`)
		expect(telling(await askAll(origin, [feed]), ['winners/LV'])).toHaveLength(1)
	})

	await test.step('Anybody can recount', async () => {
		const bundle = join(dataDir, 'bundle.json')
		const published = await fetch(`${origin}/editions/${slug}/results/LV/bundle.json`)
		await writeFile(bundle, await published.text())
		const counted = await runRecount(bundle)
		expect(counted).toContain(`Winner: ${drum.code}`)
		expect(counted).toContain('The recount matches the published result.')
	})

	await test.step('The prize travels and arrives', async () => {
		await givePrize(organiser, prize, 'Latvia')
		await askLibrary(organiser, desk)
		await giveAddress(phone, await linkInLetter(organiser, 'Address for the prize', desk), street)
		await openPrize(organiser)
		await ship(organiser)
		await addNews(organiser, 'in-transit', { town: 'Warsaw', country: 'PL' })
		await addNews(organiser, 'delivered', { town: 'Jēkabpils', country: 'LV' })
		await phone.goto(`/editions/${slug}/prizes`)
		await expect(phone.getByRole('main')).toContainText('Arrived')
		await expect(phone.locator('main')).toContainText('Warsaw')
		const answers = await askAll(origin, everywhere)
		expect(
			telling(answers, [street, '20001234', 'Reading room', maskedFrom, ...ideas.map(({ email }) => email)]),
		).toEqual([])
	})

	await test.step('The log verifies and the invariants hold while the server runs', async () => {
		for (const command of ['verify-log', 'invariants']) await runCommand(command, { DATA_DIR: dataDir })
	})
})
