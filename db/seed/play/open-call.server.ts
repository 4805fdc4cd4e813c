import { decideSubmission } from '#app/domain/moderation/decide-submission.server.ts'
import { exampleReader } from '../facts/example-people.ts'
import { ideasOfOpenCall } from '../facts/ideas-open.ts'
import { ideasWaiting, reasonForChanges, type WaitingIdea } from '../facts/ideas-waiting.ts'
import { openCall } from '../facts/open-call.ts'
import { translationsOfOpenCall } from '../facts/translations.ts'
import { moderatorOf } from '../seed-people.server.ts'
import { acting, granted } from './at.ts'
import { confirm, type Particulars, publish, sendIdea } from './send-idea.server.ts'
import { setUpEdition } from './set-up-edition.server.ts'
import type { Stage } from './stage.ts'
import { translate } from './translate.server.ts'

const minute = 60_000
/** Minutes between two ideas: the last one arrives yesterday evening. */
const pace = 140
const later = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * minute)

/** The call opened two days ago: most ideas are published, a few wait for the moderator or for their sender. */
export async function playOpenCall(stage: Stage): Promise<void> {
	const { zone, partners, countries, slug, title, question } = openCall
	const { midnight, past } = stage.calendarIn(zone)
	const { edition } = await setUpEdition(stage, {
		slug,
		title,
		question,
		zone,
		partners,
		countries: [...countries],
		demo: true,
		madeAt: past(-10, '09:00'),
		callOpens: midnight(-2),
		callCloses: midnight(12),
		moderationDays: 2,
		votingOpens: midnight(15),
		votingCloses: midnight(29),
	})

	const opened = past(-2, '08:00')
	const published = ideasOfOpenCall.length
	const sent = new Map<number, string>()
	for (const [i, idea] of ideasOfOpenCall.entries()) {
		const sentAt = later(opened, i * pace)
		const id = await sendIdea(stage, edition, idea, sentAt)
		await confirm(stage, id, later(sentAt, 7))
		await publish(stage, id, later(sentAt, 95))
		sent.set(idea.reader, id)
	}
	for (const [i, idea] of ideasWaiting.entries()) {
		const sentAt = later(opened, (published + i) * pace)
		const id = await sendIdea(stage, edition, idea, sentAt, particularsOf(idea))
		if (idea.waits !== 'unconfirmed') await confirm(stage, id, later(sentAt, 4))
		if (idea.waits === 'changes-requested') await askForChanges(stage, id, later(sentAt, 100))
	}
	await translate(stage, sent, translationsOfOpenCall, stage.now)
}

function particularsOf({ reader, namedLibrary, waits }: WaitingIdea): Particulars {
	return {
		...(namedLibrary ? { library: undefined, namedLibrary, country: 'PL' } : {}),
		...(waits === 'guardian-asked' ? { guardianEmail: exampleReader(reader).email.replace('reader', 'guardian') } : {}),
	}
}

async function askForChanges({ context, cast }: Stage, id: string, when: Date): Promise<void> {
	const decision = { verdict: 'changes-requested' as const, reason: reasonForChanges }
	granted(await decideSubmission(acting(context, moderatorOf(cast), when), id, decision))
}
