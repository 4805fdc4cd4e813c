import { sql } from 'drizzle-orm'
import { courseOf } from '#app/domain/contest/edition-course.ts'
import { publishedEditions } from '#app/domain/contest/find-edition.server.ts'
import { nextPhaseInstant } from '#app/domain/contest/phase.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { directoryVersion, editionVersions } from '#db/schema/index.ts'
import { steadyNow } from './steady-time.ts'

const second = 1_000
/** So much may two readings of the same clock differ. */
const jitter = 2 * second

/** What anonymous pages depend on: `state` moves with every change, `changesAt`, in steady time, is the next instant that changes pages by itself. */
export interface Seen {
	readonly state: string
	readonly changesAt: number
}
export interface Freshness {
	readonly look: () => Promise<Seen>
	/** What was seen within the last second; null when it is time to look again. */
	readonly recent: () => Seen | null
	/** The database's clock, without asking it each time. */
	readonly now: () => Date
}

/** The version of one edition in such a state. */
export const versionIn = (state: string, editionId: string): string | null =>
	(state.split(' ')[0] ?? '').split(',').find((each) => each.startsWith(`${editionId}:`)) ?? null

/** Looks at the versions of the editions and of the directory at most once a second. */
export function freshnessOf(context: Context): Freshness {
	let seen: Seen = { state: '', changesAt: 0 }
	let offset = 0
	let lookedAt = Number.NEGATIVE_INFINITY
	let looking: Promise<Seen> | null = null

	async function ask(): Promise<Seen> {
		const before = steadyNow()
		const [row] = await context.db
			.select({
				versions: sql<string>`coalesce(string_agg(${editionVersions.editionId} || ':' || ${editionVersions.version}, ',' order by ${editionVersions.editionId}), '')`,
				directory: sql<number>`coalesce((select ${directoryVersion.version} from ${directoryVersion}), 0)`,
			})
			.from(editionVersions)
		const databaseNow = await context.clock(context.db)
		const measured = databaseNow.getTime() - (before + steadyNow()) / 2
		const wasSet = Math.abs(measured - offset) > jitter
		offset = measured
		lookedAt = before
		const state = `${row?.versions ?? ''} ${row?.directory ?? 0}`
		if (wasSet || state !== seen.state || seen.changesAt <= steadyNow())
			seen = { state, changesAt: await nextChange(databaseNow) }
		return seen
	}

	async function nextChange(now: Date): Promise<number> {
		const editions = await publishedEditions(context.db)
		const instants = editions.map(
			(edition) => nextPhaseInstant(courseOf(edition), edition.countries, now)?.getTime() ?? Number.POSITIVE_INFINITY,
		)
		return Math.min(Number.POSITIVE_INFINITY, ...instants) - offset
	}

	const recent = (): Seen | null => (steadyNow() - lookedAt < second ? seen : null)
	const look = (): Promise<Seen> => {
		const known = recent()
		if (known) return Promise.resolve(known)
		looking ??= ask().finally(() => {
			looking = null
		})
		return looking
	}
	return { look, recent, now: () => new Date(steadyNow() + offset) }
}
