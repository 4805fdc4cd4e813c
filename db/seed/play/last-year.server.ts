import { ideasOfLastYear } from '../facts/ideas-last-year.ts'
import { lastYear } from '../facts/last-year.ts'
import { translationsOfLastYear } from '../facts/translations.ts'
import { sendPrizes } from './prizes.server.ts'
import { announceLastYear } from './results.server.ts'
import { confirm, publish, sendIdea } from './send-idea.server.ts'
import { setUpEdition } from './set-up-edition.server.ts'
import type { Stage } from './stage.ts'
import { translate } from './translate.server.ts'
import { voteOnLastYear } from './vote.server.ts'

/** A whole contest that is over: call, moderation, voting, ties, announcement; its prizes travel in these days. */
export async function playLastYear(stage: Stage): Promise<void> {
	const { zone, slug, title, question, countries, partners } = lastYear
	const { midnight, past } = stage.calendarIn(zone)
	const staged = await setUpEdition(stage, {
		slug,
		title,
		question,
		zone,
		partners,
		countries: [...countries],
		demo: true,
		madeAt: past(-360, '09:00'),
		callOpens: midnight(-340),
		callCloses: midnight(-333),
		moderationDays: 7,
		votingOpens: midnight(-325),
		votingCloses: midnight(-304),
	})

	const sent = new Map<number, string>()
	for (const [i, idea] of ideasOfLastYear.entries()) {
		const day = -340 + Math.floor(i / 2)
		const id = await sendIdea(stage, staged.edition, idea, past(day, i % 2 ? '16:40' : '10:15'))
		await confirm(stage, id, past(day, i % 2 ? '16:52' : '10:31'))
		sent.set(idea.reader, id)
	}
	for (const [i, id] of [...sent.values()].entries())
		await publish(stage, id, past(-331 + Math.floor(i / 5), `${10 + (i % 5)}:20`))
	await translate(stage, sent, translationsOfLastYear, past(-326, '11:00'))
	await voteOnLastYear({ ...stage, ...staged, sent }, -324)
	await announceLastYear({ ...stage, ...staged, sent }, -303)
	await sendPrizes({ ...stage, ...staged })
}
