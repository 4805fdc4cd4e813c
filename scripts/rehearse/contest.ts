import { wallClockAt } from '#app/domain/contest/wall-clock.ts'
import type { Reader } from './reader.ts'
import type { Settings } from './settings.ts'

const minute = 60_000
const hour = 60 * minute
const zone = 'Europe/Riga'
/** Where a day of the call ends last. */
const lastZone = 'Europe/Rome'
export const contestants = ['LV', 'IT', 'SE', 'GR', 'PL', 'BG'] as const
/** At home where nobody competes: they may vote everywhere. */
const homes = ['EE', 'FI', 'IE', 'DE', 'FR', 'ES'] as const

export interface Contest {
	readonly slug: string
	readonly desk: string
	readonly countries: readonly string[]
	readonly partners: readonly string[]
}

const clock = (instant: number, there = zone) => wallClockAt(new Date(instant), there)

/** An edition whose call is open, with its partners and rules. */
export async function makeContest(organiser: Reader, { countries, jurors, method }: Settings): Promise<Contest> {
	const now = Date.now()
	const slug = `rehearsal-${now.toString(36)}`
	const desk = `/organise/editions/${slug}`
	const among = contestants.slice(0, countries)
	const page = await organiser.open('/organise/editions/new')
	const made = await organiser.send(page, page.form(), {
		'title.en': 'A rehearsal',
		'question.en': 'What should your library lend tomorrow?',
		slug,
		countries: among,
		zone,
		callOpens: clock(now - 3 * hour),
		callCloses: clock(now + 5 * hour),
		moderationDays: '0',
		votingOpens: clock(now + 6 * hour),
		votingCloses: clock(now + 12 * hour),
		demo: true,
	})
	if (!made.path.startsWith(desk))
		throw new Error(`the edition was not made: ${made.main.text.replace(/\s+/g, ' ').slice(0, 300)}`)
	const partners = Array.from({ length: jurors }, (_, at) => `Partner ${at + 1} of the rehearsal`)
	for (const [at, name] of partners.entries()) {
		const list = await organiser.open(`${desk}/partners`)
		const form = list.main.querySelectorAll('form').find((each) => each.querySelector('[name="homeCountry"]'))
		if (!form) throw new Error('the page of partners has no form')
		await organiser.send(list, form, { name, homeCountry: homes[at % homes.length] ?? 'EE' })
	}
	const rules = await organiser.open(`${desk}/rounds/1`)
	await organiser.send(rules, rules.form(), { method, quorumPercent: '50' }, 'Save')
	const before = await organiser.open(desk)
	await organiser.send(before, formWithButton(before.main, 'Publish'), {}, 'Publish')
	return { slug, desk, countries: among, partners }
}

/** The call ends with the minute that has begun, voting opens with the next; answers when it has. */
export async function moveToVoting(organiser: Reader, { desk }: Contest): Promise<number> {
	const opens = nextMinute(3_000)
	const page = await organiser.open(`${desk}/dates`)
	const dates = {
		callCloses: clock(Date.now(), lastZone),
		votingOpens: clock(opens),
		votingCloses: clock(opens + hour),
	}
	const moved = await organiser.send(page, page.form(), dates, 'Save')
	if (moved.path.includes('/dates')) throw new Error('the dates could not be moved')
	return opens
}

/** One organiser prepares it, another one releases it; answers the instant from which everybody sees it. */
export async function announce(preparer: Reader, releaser: Reader, { desk }: Contest): Promise<number> {
	const instant = nextMinute(10_000)
	const page = await preparer.open(`${desk}/announcement`)
	const words = { 'introduction.en': 'The rehearsal has a result.', visibleFrom: clock(instant) }
	await preparer.send(page, page.form(), words, 'Prepare')
	const release = await releaser.open(`${desk}/announcement/release`)
	const released = await releaser.send(release, formWithButton(release.main, 'Release'), {}, 'Release')
	if (released.path.includes('/release')) throw new Error('the announcement was not released')
	return instant
}

const nextMinute = (after: number) => (Math.floor((Date.now() + after) / minute) + 1) * minute

type Element = Awaited<ReturnType<Reader['open']>>['main']

export function formWithButton(main: Element, words: string): Element {
	const isIt = (form: Element) => form.querySelectorAll('button').some((button) => button.text.trim().startsWith(words))
	const found = main.querySelectorAll('form').find(isIt)
	if (!found) throw new Error(`there is no button "${words}"`)
	return found
}
