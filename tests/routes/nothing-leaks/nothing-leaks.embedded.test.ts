import { describe, vi } from 'vitest'
import { openTestContext } from '#tests/support/context.ts'
import { expect, testApart } from '#tests/support/database.ts'
import { type Answers, asked, hearBothWorlds, listeners } from './hear.ts'
import type { Kept, Secrets } from './kept.ts'
import { moments } from './play.ts'
import { worlds } from './votes.ts'

// The first test waits for the whole story.
vi.setConfig({ testTimeout: 10 * 60_000 })

/** Heard once, then questioned by every test. */
const test = testApart.extend('story', { scope: 'file' }, async ({ ownDatabase }, { onCleanup }) => {
	const { context, close } = await openTestContext(ownDatabase.db)
	onCleanup(close)
	return hearBothWorlds(context)
})

const beforeTheRelease = moments.slice(0, 3)
const beforeTheClosure = moments.slice(0, 2)

function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
	const all = new Set([...one.keys(), ...other.keys()])
	return [...all].filter((what) => one.get(what) !== other.get(what))
}

describe.for(beforeTheRelease)('While it is so that %s', (moment) => {
	const others = listeners.filter((listener) => listener !== 'first')
	const kept = beforeTheClosure.includes(moment) ? others : others.filter((listener) => listener !== 'organiser')

	test.for(kept)('%s is answered the same at every address, whatever the ballots say', (listener, { story }) => {
		const [one, other] = worlds.map((which) => story[which][moment].answers[listener]!)
		expect(one!.size).toBeGreaterThan(100)
		expect(differences(one!, other!)).toEqual([])
	})

	test('the letters are the same, whatever the ballots say', ({ story }) => {
		expect(differences(story.one[moment].letters, story.other[moment].letters)).toEqual([])
	})

	test('the log is the same but for its commitments, whatever the ballots say', ({ story }) => {
		expect(story.one[moment].log).toEqual(story.other[moment].log)
	})
})

/** Texts of ours, receipts, salts and ids. */
const secretLooking =
	/Zq \w+ of the \w+ \w+|[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}|\b[0-9a-f]{32}\b|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

const found = (answers: Answers, secrets: Secrets) =>
	[...answers].flatMap(([address, told]) =>
		(told.match(secretLooking) ?? []).flatMap((text) => {
			const of = secrets.get(text)
			return of ? [{ address, text, of }] : []
		}),
	)

describe.for(moments)('While it is so that %s', (moment) => {
	test.for(listeners)("%s reads nobody else's notes, receipts, reasons and salts", (listener, { story }) => {
		for (const which of worlds) {
			const { answers, secrets } = story[which][moment]
			expect(found(answers[listener] ?? new Map(), secrets).filter(({ of }) => of !== listener)).toEqual([])
		}
	})

	test('a receipt is in no letter but that to its own juror', ({ story }) => {
		for (const which of worlds) expect(strayReceipts(story[which][moment])).toEqual([])
	})
})

const strayReceipts = ({ letters, receipts }: Kept) =>
	[...letters].filter(
		([name, text]) => !name.startsWith('ballot-cast ') && [...receipts].some((one) => text.includes(one)),
	)

describe('That this test would notice', () => {
	test('a juror finds their own receipt and reason', ({ story }) => {
		const { answers, secrets, receipts } = story.one['voting is under way']
		const own = new Set(
			[...found(answers.first!, secrets), ...found(answers.watching!, secrets)].map(({ text }) => text),
		)
		expect(own).toContain('Zq reason of the watching partner')
		expect([...receipts].filter((one) => own.has(one))).not.toEqual([])
	})

	test("a juror's own pages differ with what they voted", ({ story }) => {
		const [one, other] = worlds.map((which) => story[which]['voting is under way'].answers.first!)
		expect(differences(one!, other!).filter((address) => !/^\/(jury\/|account\/data\.json$)/.test(address))).toEqual([])
		expect(differences(one!, other!)).not.toEqual([])
	})

	test('once it is announced everybody sees who won', ({ story }) => {
		const [one, other] = worlds.map((which) => story[which].announced.answers.nobody!)
		const changed = differences(one!, other!).map((address) => address.replace(/\.data$/, ''))
		for (const method of ['criteria', 'points', 'approval'])
			for (const page of ['winners', 'winners/LV', 'results/LV', 'results/LV/bundle.json'])
				expect(changed).toContain(`/editions/by-${method}/${page}`)
		expect(changed).toContain('/feeds/by-criteria.atom')
		expect(changed).toContain('/api/v1/editions/by-criteria/results')
	})

	test('every address there is leads somewhere for somebody', ({ story }) => {
		const reached = new Set<string>()
		const all = new Set<string>()
		for (const moment of moments) {
			const { addresses, answers } = story.one[moment]
			for (const each of addresses) {
				const told = listeners.flatMap((listener) =>
					asked(each, listener, moment).map((what) => answers[listener]?.get(what)),
				)
				all.add(each.pattern)
				if (told.some((answer) => answer && leadsSomewhere(answer))) reached.add(each.pattern)
			}
		}
		expect([...all].filter((pattern) => !reached.has(pattern))).toEqual(Object.keys(nowhere))
	})
})

const nowhere = {
	'/editions/:edition/prizes/:country': 'no prize is on its way there yet',
	'/press/:token': 'a press contact that nobody has kept',
	'/legal/:page/:version': 'a version that nobody has published',
	'/password-resets/:token': 'a password that nobody has forgotten',
	'/*': 'what is not there',
	'/organise/editions/:edition/exports/:export/progress.json': 'an export that nobody has asked for',
	'/organise/editions/:edition/exports/files/:token': 'its file',
	'/logos/:id.webp': 'a logo that nobody has put up',
	'/officials/:id.webp': 'a picture of an official who gave none',
	'/organise/editions/:edition/announcement/officials/:id.webp': 'the same, before the announcement',
	'/editions/:edition/posters/:library.pdf': 'only while the call is open',
}

/** A page, an address that only takes posts, or one that sends on to another page; the door does not count. */
const leadsSomewhere = (answer: string) =>
	/^(200|202|405)/.test(answer) || (answer.startsWith('303') && !answer.includes('location: /sign-in?'))
