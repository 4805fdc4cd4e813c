import { type Contest, formWithButton } from './contest.ts'
import { linkInLetter } from './letters.ts'
import { type Page, type Reader, wordsOf } from './reader.ts'
import type { Settings } from './settings.ts'
import type { SentIdea } from './submitting.ts'

const password = 'a sentence to remember at the rehearsal'

/** One juror of each partner, invited by letter. */
export async function inviteJurors(someone: () => Reader, organiser: Reader, contest: Contest): Promise<Reader[]> {
	const jurors: Reader[] = []
	for (const [at, partner] of contest.partners.entries()) {
		const email = `juror-${contest.slug}-${at + 1}@example.org`
		const list = await organiser.open(`${contest.desk}/partners`)
		const row = list.main.querySelectorAll('tr').find((each) => each.text.includes(partner))
		const invite = row
			?.querySelectorAll('a')
			.find((each) => each.text.trim() === 'Invite a juror')
			?.getAttribute('href')
		if (!invite) throw new Error(`${partner} cannot be given a juror`)
		const page = await organiser.open(invite)
		const form = page.main.querySelectorAll('form').find((each) => each.querySelector('[name="email"]'))
		if (!form) throw new Error('the invitation has no form')
		await organiser.send(page, form, { name: `Juror ${at + 1}`, email })
		const juror = someone()
		const invitation = await juror.open(await linkInLetter(organiser, 'Invitation', email))
		await juror.send(invitation, invitation.form(), { password })
		jurors.push(juror)
	}
	return jurors
}

/** Every juror looks at every idea, answers as the method asks, and casts the ballot of each country. */
export async function voteEverywhere(
	jurors: readonly Reader[],
	{ slug, countries }: Contest,
	ideas: readonly SentIdea[],
	method: Settings['method'],
): Promise<void> {
	for (const [number, juror] of jurors.entries())
		for (const country of countries) {
			const here = ideas.filter((idea) => idea.country === country)
			for (const [at, { code }] of here.entries()) {
				const page = await juror.open(`/jury/editions/${slug}/${country}/entries/${code}`)
				await answer(juror, page, method, { number, at, count: here.length })
			}
			const ballot = await juror.open(`/jury/editions/${slug}/${country}/ballot`)
			const cast = await juror.send(ballot, formWithButton(ballot.main, 'Cast this ballot'), {}, 'Cast this ballot')
			if (cast.status >= 400) throw new Error(`a ballot for ${country} was answered with ${cast.status}`)
		}
}

interface Turn {
	readonly number: number
	readonly at: number
	readonly count: number
}

/** Opinions differ from juror to juror, but on the favourite: a tie would wait for the chair. */
async function answer(
	juror: Reader,
	page: Page,
	method: Settings['method'],
	{ number, at, count }: Turn,
): Promise<void> {
	const form = formWithButton(page.main, 'Save')
	const isFavourite = at === 0
	const rank = isFavourite ? 1 : 2 + ((at - 1 + number) % (count - 1))
	if (method === 'criteria') {
		const names = new Set(form.querySelectorAll('input').map((field) => field.getAttribute('name') ?? ''))
		const marks = [...names].filter((name) => name.startsWith('scores.'))
		const mark = (place: number) => (isFavourite ? '5' : `${1 + ((rank + place) % 4)}`)
		await juror.send(page, form, Object.fromEntries(marks.map((name, place) => [name, mark(place)])), 'Save')
	} else if (method === 'points') {
		const places = form.querySelectorAll('input[name="place"]').map((field) => field.getAttribute('value') ?? '')
		await juror.send(page, form, { place: places.includes(`${rank}`) ? `${rank}` : '' }, 'Save')
	} else {
		const tick = form.querySelectorAll('button').find((each) => each.getAttribute('value') === 'ticked')
		const likes = isFavourite || (number > 0 && rank === 2)
		await juror.send(page, form, {}, tick && likes ? wordsOf(tick) : 'Save')
	}
}

export async function closeAll(organiser: Reader, { desk, countries }: Contest): Promise<void> {
	for (const country of countries) {
		const page = await organiser.open(`${desk}/voting/${country}/closure`)
		const closed = await organiser.send(page, formWithButton(page.main, 'Close '), {}, 'Close ')
		if (!closed.path.endsWith(`/results/${country}`)) throw new Error(`${country} could not be closed`)
	}
}
