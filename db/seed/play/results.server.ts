import { and, eq, isNull } from 'drizzle-orm'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { confirmChairDecision } from '#app/domain/results/confirm-chair-decision.server.ts'
import { decideAsChair } from '#app/domain/results/decide-as-chair.server.ts'
import { prepareAnnouncement } from '#app/domain/results/prepare-announcement.server.ts'
import { releaseAnnouncement } from '#app/domain/results/release-announcement.server.ts'
import { sendResultLetters } from '#app/domain/results/send-result-letters.server.ts'
import { writeStory } from '#app/domain/results/write-story.server.ts'
import { citations, winners } from '#db/schema/index.ts'
import { citationsOfLastYear } from '../facts/citations-last-year.ts'
import { chairOfLastYear, lastYear } from '../facts/last-year.ts'
import { storyOfLastYear } from '../facts/story-last-year.ts'
import { organiserOf, otherOrganiserOf } from '../seed-people.server.ts'
import { acting, at, granted } from './at.ts'
import type { StagedEdition } from './set-up-edition.server.ts'
import type { Stage } from './stage.ts'
import type { Sent } from './vote.server.ts'

/** Every country is closed, the chair settles the last tie, one organiser prepares and the other releases. */
export async function announceLastYear(
	stage: Stage & StagedEdition & { readonly sent: Sent },
	firstDay: number,
): Promise<void> {
	const { context, cast, edition, sent } = stage
	const { past, midnight } = stage.calendarIn(lastYear.zone)
	const one = (day: number, time: string) => acting(context, organiserOf(cast), past(firstDay + day, time))
	const other = (day: number, time: string) => acting(context, otherOrganiserOf(cast), past(firstDay + day, time))

	const roundId = edition.rounds[0]!.id
	for (const [i, country] of lastYear.countries.entries()) {
		granted(await closeRound(one(0, `1${i}:00`), { roundId, country }, {}))
	}
	const { country, reader, reason } = chairOfLastYear
	const tied = { roundId, country }
	granted(await decideAsChair(one(1, '09:15'), tied, { submission: sent.get(reader)!, reason }))
	granted(await confirmChairDecision(other(1, '15:45'), tied))

	await cite(stage)
	const awarded = { editionId: edition.id, country: storyOfLastYear.country }
	granted(await writeStory(one(2, '09:30'), awarded, storyOfLastYear.told))
	const visibleFrom = midnight(firstDay + 3).replace('00:00', '10:00')
	granted(await prepareAnnouncement(one(2, '10:00'), edition.id, { introduction: lastYear.introduction, visibleFrom }))
	granted(await releaseAnnouncement(other(2, '16:00'), edition.id))
	await sendResultLetters(at(context, past(firstDay + 3, '10:00')), { editionId: edition.id })
}

async function cite({ context, edition }: Stage & StagedEdition): Promise<void> {
	for (const country of lastYear.countries) {
		const winnerId = await winnerIn(context, edition.id, country)
		await context.db.insert(citations).values({ winnerId, text: citationsOfLastYear[country] })
	}
}

export async function winnerIn({ db }: Stage['context'], editionId: string, country: string): Promise<string> {
	const [winner] = await db
		.select({ id: winners.id })
		.from(winners)
		.where(and(eq(winners.editionId, editionId), eq(winners.country, country), isNull(winners.supersededAt)))
	if (!winner) throw new Error(`nobody won in ${country}`)
	return winner.id
}
