import { describe } from 'vitest'
import { letterInOutbox, outbox } from '#app/domain/letters/outbox.server.ts'
import { outboxPlan } from '#app/domain/letters/outbox-list.ts'
import { privateLink } from '#app/domain/letters/private-link.server.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import { readList } from '#app/domain/shared/list-address.ts'
import { handlers } from '#app/jobs.server.ts'
import { letters } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { duringVoting, scored, voter } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { expect, test } from '#tests/support/test.ts'

const subjectId = '11111111-1111-4111-8111-111111111111'

const asked = (query: Record<string, string> = {}) => readList(outboxPlan, new URLSearchParams(query))

async function published(context: TestContext, editionId: string, title = 'An idea') {
	const params = { title, code: 'LV-7F3K' }
	await context.db.transaction((tx) =>
		queueLetter(context, tx, {
			editionId,
			kind: 'submission-published',
			recipient: 'reader@example.org',
			locale: 'en',
			params,
			subjectId,
		}),
	)
	const all = await context.db.select().from(letters)
	return all.find((letter) => letter.params.title === title)?.id ?? ''
}

describe('in the outbox', () => {
	test('a private link is hidden', async ({ context }) => {
		const id = await published(context, (await edition(context)).id)
		await doDueJobs(context, handlers)

		const found = await letterInOutbox(context, null, id)

		expect([found?.masked, found?.link, found?.state]).toEqual([true, null, 'waiting'])
		expect(found?.written.text).toContain('https://shelfie.example/receipts/••••••')
		expect(JSON.stringify(found)).not.toContain(privateLink(context, 'receipt', subjectId))
	})

	test('a ballot’s receipt is hidden', async ({ context }) => {
		const contest = await edition(context)
		const idea = await submission(context, contest, { state: 'published' })
		const { cast } = await voter(context, contest)
		context.at(duringVoting)
		const acknowledged = await cast([scored(idea, [5, 4, 3])])
		if (!acknowledged.ok) throw new Error(acknowledged.reason)
		const [letter] = await context.db.select().from(letters)

		const { written } = (await letterInOutbox(context, null, letter!.id))!
		expect(written.text).toContain('••••-••••-••••-••••')
		expect(written.text).not.toContain(acknowledged.value.receipt)
	})

	test('a demo’s link is shown whole', async ({ context }) => {
		const id = await published(context, (await edition(context, { demo: true })).id)
		expect((await letterInOutbox(context, null, id))?.works).toBe(false)
		await doDueJobs(context, handlers)

		const found = await letterInOutbox(context, null, id)

		const link = privateLink(context, 'receipt', subjectId)
		expect([found?.masked, found?.link, found?.works, found?.state]).toEqual([false, link, true, 'kept'])
		expect(found?.written.text).toContain(link)
	})

	test('an organiser of one edition finds only its letters', async ({ context }) => {
		const [mine, other] = [await edition(context), await edition(context)]
		const [myLetter, otherLetter] = [
			await published(context, mine.id, 'Mine'),
			await published(context, other.id, 'Other'),
		]

		const page = await outbox(context, [mine.id], asked())

		expect(page.rows.map(({ id }) => id)).toEqual([myLetter])
		expect(await letterInOutbox(context, [mine.id], otherLetter)).toBeNull()
		expect(await letterInOutbox(context, [mine.id], 'not an id')).toBeNull()
	})

	test('letters are found newest first, page by page, none of them twice', async ({ context, statements }) => {
		const of = await edition(context)
		const at = (i: number) => new Date(Date.UTC(2026, 9, 1, 0, Math.floor(i / 3)))
		const rows = Array.from({ length: 120 }, (_, i) => ({
			editionId: of.id,
			kind: 'submission-published',
			recipient: `reader-${i}@example.org`,
			locale: 'en',
			params: {},
			createdAt: at(i),
		}))
		await context.db.insert(letters).values(rows)

		statements.length = 0
		const first = await outbox(context, null, asked())
		expect(statements, 'the letters, and which of their addresses are dead').toHaveLength(2)
		const second = await outbox(context, null, asked({ after: first.older ?? '' }))
		const third = await outbox(context, null, asked({ after: second.older ?? '' }))

		const seen = [first, second, third].map((page) => page.rows)
		expect(seen.map((page) => page.length)).toEqual([50, 50, 20])
		const times = seen.flat().map(({ createdAt }) => createdAt.getTime())
		expect(times).toEqual([...times].sort((a, b) => b - a))
		expect(new Set(seen.flat().map(({ id }) => id)).size).toBe(120)
		expect(third.older).toBeNull()
	})
})
