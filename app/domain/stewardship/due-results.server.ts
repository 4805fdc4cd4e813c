import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import { courseOf } from '#app/domain/contest/edition-course.ts'
import { votingOf } from '#app/domain/contest/phase.ts'
import { readinessOf } from '#app/domain/results/readiness.server.ts'
import { countryStages } from '#app/domain/voting/country-rounds.server.ts'
import { votingWindow } from '#app/domain/voting/voting-window.ts'
import type { Db } from '#db/client.server.ts'
import { announcements, chairDecisions, closures, corrections, exclusions } from '#db/schema/index.ts'
import type { Found } from './due-work.ts'

/** What waits for organisers between the end of voting and the release, and where it needs two of them. */
export async function dueResults(db: Db, edition: Edition, now: Date): Promise<Found[]> {
	const round = edition.rounds.at(-1)
	if (!round) return []
	const stages = [...(await countryStages(db, edition, now)).values()]
	const ended = stages.filter(({ state }) => state === 'ended')
	const [announcement] = await db.select().from(announcements).where(eq(announcements.editionId, edition.id))
	const allClosed = stages.length > 0 && stages.every(({ over }) => over)
	const unsettled = stages.some(({ over }) => over) && !announcement?.releasedAt
	const tied = unsettled
		? (await readinessOf(db, edition, round)).filter(({ state }) => state === 'chair-needed').length
		: 0
	const halfway = await waitingForSecond(db, edition)
	const over = votingOf(courseOf(edition)).closes
	return [
		{
			kind: 'countries-to-close',
			path: 'voting',
			count: ended.length,
			due: earliest(ended.map((stage) => votingWindow(stage.round, edition.zone).closes)),
		},
		{
			kind: 'chair-decisions-to-take',
			path: 'results',
			count: Math.max(0, tied - halfway.chair.length),
			due: over,
		},
		{
			kind: 'decisions-to-confirm',
			path: halfway.chair.length + halfway.left.length > 0 ? 'results' : 'announcement/corrections',
			count: halfway.chair.length + halfway.left.length + halfway.corrected.length,
			due: earliest([...halfway.chair, ...halfway.left, ...halfway.corrected]),
		},
		{ kind: 'announcement-to-prepare', path: 'announcement', count: Number(allClosed && !announcement), due: null },
		{
			kind: 'announcement-to-release',
			path: 'announcement/release',
			count: Number(Boolean(announcement && !announcement.releasedAt)),
			due: announcement?.visibleFrom ?? null,
		},
	]
}

const earliest = (dates: readonly Date[]): Date | null =>
	dates.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null

/** Proposed or decided by one, and since when it waits for another. */
async function waitingForSecond(db: Db, { id: editionId, rounds }: Edition) {
	const ids = rounds.map(({ id }) => id)
	const here = db.select({ id: closures.id }).from(closures).where(inArray(closures.roundId, ids))
	const [chair, left, corrected] = await Promise.all([
		db
			.select({ at: chairDecisions.decidedAt })
			.from(chairDecisions)
			.where(and(isNull(chairDecisions.confirmedAt), inArray(chairDecisions.closureId, here))),
		db
			.select({ at: exclusions.proposedAt })
			.from(exclusions)
			.where(and(isNull(exclusions.confirmedAt), isNull(exclusions.droppedAt), inArray(exclusions.closureId, here))),
		db
			.select({ at: corrections.proposedAt })
			.from(corrections)
			.where(and(eq(corrections.editionId, editionId), isNull(corrections.confirmedAt), isNull(corrections.droppedAt))),
	])
	const since = (rows: readonly { at: Date }[]) => rows.map(({ at }) => at)
	return { chair: since(chair), left: since(left), corrected: since(corrected) }
}
