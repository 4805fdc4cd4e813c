import { asc, eq } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import type { Db } from '#db/client.server.ts'
import { rounds } from '#db/schema/index.ts'
import { seatedJurors } from './remind-jurors.server.ts'
import { remindedCountries } from './reminded-countries.server.ts'
import { nextReminders } from './reminder.ts'
import { unfinishedBallots } from './unfinished-ballots.server.ts'

export interface ReminderPreview {
	/** Days before the closing, by round. */
	readonly schedules: readonly { readonly position: number; readonly days: readonly number[] }[]
	/** When the next letters go, for which countries, and to how many as ballots stand now. */
	readonly next: { readonly at: Date; readonly countries: readonly string[]; readonly jurors: number } | null
}

export async function reminderPreview(db: Db, edition: Edition, now: Date): Promise<ReminderPreview> {
	const schedules = await db
		.select({ position: rounds.position, days: rounds.reminderDays })
		.from(rounds)
		.where(eq(rounds.editionId, edition.id))
		.orderBy(asc(rounds.position))
	const next = nextReminders(await remindedCountries(db, edition, now), now)
	if (!next) return { schedules, next }
	const unfinished = (await unfinishedBallots(db, edition, now)).filter(({ country }) =>
		next.countries.includes(country),
	)
	const partners = new Set(unfinished.map(({ partnerId }) => partnerId))
	const jurors = (await seatedJurors(db, edition.id, now)).filter(({ partnerId }) => partners.has(partnerId))
	return { schedules, next: { ...next, jurors: jurors.length } }
}
