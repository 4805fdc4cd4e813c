import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { jobs } from '#db/schema/index.ts'
import type { ClaimedJob } from './job.ts'

/** How long a silent worker keeps its jobs. */
export const leaseSeconds = 60

type Claim = { id: string; queue: string; payload: Record<string, string>; attempts: number; max_attempts: number }

/** Takes due jobs that nobody else holds; several processes asking at once get different ones. */
export async function claimJobs(
	context: Context,
	{ worker, queues, limit }: { worker: string; queues: readonly string[]; limit: number },
): Promise<ClaimedJob[]> {
	const now = await context.clock(context.db)
	const claims = await context.db.execute<Claim>(sql`
		update ${jobs} set attempts = attempts + 1, locked_by = ${worker}, locked_until = ${until(now)}
		where id = any(array(
			select id from ${jobs}
			where done_at is null and failed_at is null and run_at <= ${now.toISOString()}::timestamptz
				and (locked_until is null or locked_until <= ${now.toISOString()}::timestamptz)
				and queue in (${sql.join(
					queues.map((queue) => sql`${queue}`),
					sql`, `,
				)})
			order by run_at, id limit ${limit} for update skip locked
		))
		returning id, queue, payload, attempts, max_attempts`)
	return Array.from(claims, (claim) => ({
		id: Number(claim.id),
		queue: claim.queue,
		payload: claim.payload,
		attempt: claim.attempts,
		lastAttempt: claim.attempts >= claim.max_attempts,
		claimedBy: worker,
	})).sort((a, b) => a.id - b.id)
}

const until = (now: Date) => sql`${new Date(now.getTime() + leaseSeconds * 1000).toISOString()}::timestamptz`
