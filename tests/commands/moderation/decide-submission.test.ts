import { eq } from 'drizzle-orm'
import { decideSubmission } from '#app/domain/moderation/decide-submission.server.ts'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { eraseSubmission } from '#app/domain/submissions/erase-submission.server.ts'
import { withdrawSubmission } from '#app/domain/submissions/withdraw-submission.server.ts'
import { editionCountries, letters, logEntries, moderationDecisions, submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { moderator, organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { afterVoting } from '#tests/support/builders/voting.ts'
import { expect, test } from '#tests/support/test.ts'

const reason = 'The picture shows a shop and not a library.'

test('publishing puts an idea on the shelf, counts it, tells the submitter and is logged without a word of it', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const { id } = await submission(context, contest, { title: 'A marked title' })
	const by = await moderator(context)

	expect(await decideSubmission(by, id, { verdict: 'published', altTextChecked: true })).toEqual({
		ok: true,
		value: { verdict: 'published' },
	})

	const [row] = await db.select().from(submissions).where(eq(submissions.id, id))
	expect([row?.state, row?.publishedAt]).toEqual(['published', await context.clock(db)])
	const counts = await db
		.select({ country: editionCountries.country, count: editionCountries.publishedCount })
		.from(editionCountries)
		.orderBy(editionCountries.country)
	expect(counts).toEqual([
		{ country: 'IT', count: 0 },
		{ country: 'LV', count: 1 },
	])
	expect(await db.select({ kind: letters.kind, to: letters.recipient }).from(letters)).toEqual([
		{ kind: 'submission-published', to: row?.email },
	])
	const log = await db.select().from(logEntries)
	expect(log.map((entry) => entry.kind)).toEqual(['submission.decided'])
	expect(JSON.stringify(log)).not.toContain('marked')
})

test('a withdrawn submission can no longer be published', async ({ db, context }) => {
	const { id } = await submission(context, await edition(context), { state: 'withdrawn' })

	expect(await decideSubmission(await moderator(context), id, { verdict: 'published', altTextChecked: true })).toEqual({
		ok: false,
		reason: 'transition-not-allowed',
	})
	expect(await db.select().from(moderationDecisions)).toEqual([])
})

test.for([
	[{ confirmed: false }, 'missing-email-confirmation'],
	[{ photoState: 'waiting' }, 'missing-photo'],
	[{ libraryId: null }, 'missing-library'],
	[{ altText: ' ' }, 'missing-alt-text'],
] as const)('nothing is published with %o', async ([facts, refusal], { db, context }) => {
	const { id } = await submission(context, await edition(context), facts)

	expect(await decideSubmission(await moderator(context), id, { verdict: 'published', altTextChecked: true })).toEqual({
		ok: false,
		reason: refusal,
	})
	expect(await db.select().from(letters)).toEqual([])
})

test('of two moderators deciding at once one wins and the other is told', async ({ db, context }) => {
	const { id } = await submission(context, await edition(context))
	const [one, other] = [await moderator(context), await moderator(context)]

	const outcomes = await Promise.all([
		decideSubmission(one, id, { verdict: 'published', altTextChecked: true }),
		decideSubmission(other, id, { verdict: 'declined', reason }),
	])

	expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
	const refused = outcomes.find((outcome) => !outcome.ok)
	expect(['already-decided', 'transition-not-allowed']).toContain(refused?.ok === false && refused.reason)
	expect(await db.select().from(moderationDecisions)).toHaveLength(1)
	expect(await db.select().from(letters)).toHaveLength(1)
})

test('a declined idea may be published after all', async ({ context }) => {
	const { id } = await submission(context, await edition(context))
	const by = await moderator(context)
	await decideSubmission(by, id, { verdict: 'declined', reason })

	expect(await decideSubmission(by, id, { verdict: 'published', altTextChecked: true })).toEqual({
		ok: true,
		value: { verdict: 'published' },
	})
})

test('the log holds a commitment to the reason, the decision its text and salt', async ({ db, context }) => {
	const { id } = await submission(context, await edition(context))
	await decideSubmission(await moderator(context), id, { verdict: 'declined', reason })

	const [decision] = await db.select().from(moderationDecisions)
	const [entry] = await db.select().from(logEntries)
	expect(decision?.reason).toBe(reason)
	expect(decision?.reasonSalt).toMatch(/^[0-9a-f]{32}$/)
	expect(entry?.body.reason).toMatch(/^[0-9a-f]{64}$/)
})

test('nothing new comes on the ballots once voting has opened; what was on them may come back until the closure', async ({
	context,
}) => {
	const contest = await edition(context)
	const late = await submission(context, contest)
	const back = await submission(context, contest, { state: 'published' })
	const by = await moderator(context)
	context.at('2026-10-25T23:00:00Z')

	expect(await decideSubmission(by, late.id, { verdict: 'published', altTextChecked: true })).toEqual({
		ok: false,
		reason: 'ballots-opened',
	})
	await decideSubmission(by, back.id, { verdict: 'disqualified', reason })
	expect(await decideSubmission(by, back.id, { verdict: 'published', altTextChecked: true })).toEqual({
		ok: true,
		value: { verdict: 'published' },
	})
	expect(await decideSubmission(by, late.id, { verdict: 'declined', reason })).toMatchObject({ ok: true })
})

test('nobody decides on a text that was rewritten while they read it', async ({ context }) => {
	const { id } = await submission(context, await edition(context))

	expect(
		await decideSubmission(await moderator(context), id, {
			verdict: 'published',
			altTextChecked: true,
			seen: 'the seal of before',
		}),
	).toEqual({
		ok: false,
		reason: 'content-changed',
	})
})

test('the count of published ideas follows every step, and stays right when an idea leaves twice', async ({
	db,
	context,
}) => {
	const contest = await edition(context, { countries: ['LV'] })
	const { id } = await submission(context, contest)
	const by = await moderator(context)
	const count = async () =>
		(await db.select({ count: editionCountries.publishedCount }).from(editionCountries))[0]?.count
	const counts: unknown[] = []
	for (const step of [
		() => decideSubmission(by, id, { verdict: 'declined', reason }),
		() => decideSubmission(by, id, { verdict: 'published', altTextChecked: true }),
		() => decideSubmission(by, id, { verdict: 'disqualified', reason }),
		() => decideSubmission(by, id, { verdict: 'published', altTextChecked: true }),
		() => withdrawSubmission(context, id),
		() => withdrawSubmission(context, id),
		() => eraseSubmission(context, id),
	]) {
		await step()
		counts.push(await count())
	}
	expect(counts).toEqual([0, 1, 0, 1, 0, 0, 0])
})

test('what was disqualified stays out once the country is closed', async ({ context }) => {
	const contest = await edition(context)
	const { id } = await submission(context, contest, { state: 'published' })
	const by = await moderator(context)
	await decideSubmission(by, id, { verdict: 'disqualified', reason })
	context.at(afterVoting)
	const place = { roundId: contest.rounds[0]!.id, country: 'LV' }
	expect(await closeRound(await organiser(context), place, {})).toMatchObject({ ok: true })

	expect(await decideSubmission(by, id, { verdict: 'published', altTextChecked: true })).toEqual({
		ok: false,
		reason: 'transition-not-allowed',
	})
})
