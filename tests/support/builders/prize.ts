import { awards, prizeKinds, prizeRules, prizes, winners } from '#db/schema/index.ts'
import { announcements } from '#db/schema/results.ts'
import type { TestContext } from '../context.ts'
import { library, submission } from './submission.ts'

let made = 0

interface WinnerFacts {
	country?: string
	library?: { country?: string; name?: string; place?: string }
	email?: string
	noAwardReason?: string
	/** Of a winner before or after. */
	awardId?: string
	supersededAt?: Date
}

/** The winner of a country, by a published submission from a library of its own. */
export async function winner(context: TestContext, of: { id: string }, facts: WinnerFacts = {}) {
	made += 1
	const country = facts.country ?? 'LV'
	const { id: libraryId } = await library(context, { country, ...facts.library })
	const idea = await submission(context, of, { country, libraryId, state: 'published', email: facts.email })
	const awardId = facts.awardId ?? (await award(context, of)).id
	const [row] = await context.db
		.insert(winners)
		.values({
			editionId: of.id,
			country,
			awardId,
			submissionId: facts.noAwardReason ? null : idea.id,
			noAwardReason: facts.noAwardReason ?? null,
			decidedAt: await context.clock(context.db),
			supersededAt: facts.supersededAt ?? null,
		})
		.returning()
	return { ...row!, idea }
}

export async function award(context: TestContext, of: { id: string }) {
	made += 1
	const [row] = await context.db
		.insert(awards)
		.values({ editionId: of.id, slug: `award-${made}`, names: { en: 'Winner' } })
		.returning()
	return row!
}

export async function kind(
	context: TestContext,
	of: { id: string },
	facts: Partial<typeof prizeKinds.$inferInsert> = {},
) {
	const [row] = await context.db
		.insert(prizeKinds)
		.values({ editionId: of.id, names: { en: 'Hoverboard', lv: 'Hoverbords' }, ...facts })
		.returning()
	return row!
}

/** A single thing, of a kind of its own unless one is named. */
export async function prize(context: TestContext, of: { id: string }, facts: Partial<typeof prizes.$inferInsert> = {}) {
	made += 1
	const kindId = facts.kindId ?? (await kind(context, of)).id
	const [row] = await context.db
		.insert(prizes)
		.values({ editionId: of.id, serial: `HB-${made}`, ...facts, kindId })
		.returning()
	return row!
}

/** The edition's rules let the winners themselves be asked for an address. */
export const askingWinners = (context: TestContext, of: { id: string }) =>
	context.db.insert(prizeRules).values({ editionId: of.id, askWinner: true })

/** The results are public from now on, or from the instant that is named. */
export async function announcement(
	context: TestContext,
	of: { id: string },
	{ visibleFrom }: { visibleFrom?: string } = {},
) {
	const now = await context.clock(context.db)
	await context.db.insert(announcements).values({
		editionId: of.id,
		introduction: { en: 'Here they are.' },
		visibleFrom: visibleFrom ? new Date(visibleFrom) : now,
		preparedAt: now,
		releasedAt: now,
	})
}
