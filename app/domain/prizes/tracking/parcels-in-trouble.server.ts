import { and, eq, gte, isNull } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import type { Db } from '#db/client.server.ts'
import { arrivals, trackingSources } from '#db/schema/index.ts'
import { organisersPrizes } from '../queries.server.ts'
import { failuresUntilAlarm } from './poll-pause.ts'

/** What somebody has to look after while parcels travel. */
export async function parcelsInTrouble(db: Db, edition: Pick<Edition, 'id' | 'silentDays'>, now: Date) {
	const prizes = await organisersPrizes(db, edition, now)
	return {
		silent: prizes.filter(({ silent }) => silent).length,
		/** Lost or on their way back: the prize needs another parcel. */
		comeBack: prizes.filter(
			({ status, supersededAt }) => supersededAt === null && (status === 'returned' || status === 'lost'),
		).length,
		failingSources: await db.$count(
			trackingSources,
			and(
				eq(trackingSources.editionId, edition.id),
				isNull(trackingSources.disabledAt),
				gte(trackingSources.failures, failuresUntilAlarm),
			),
		),
		arrivals: await db.$count(arrivals, and(eq(arrivals.editionId, edition.id), eq(arrivals.state, 'received'))),
	}
}
