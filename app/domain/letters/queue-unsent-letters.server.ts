import { gt } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { letters } from '#db/schema/index.ts'
import { postAgain } from './post-again.server.ts'

const day = 24 * 3600_000

/** Once there is a mail server, letters that waited for one are sent; older ones have outlived what they say. */
export async function queueUnsentLetters(context: Context): Promise<void> {
	if (!context.mail) return
	const now = await context.clock(context.db)
	const since = new Date(now.getTime() - 14 * day)
	await context.db.transaction((tx) => postAgain(context, tx, gt(letters.createdAt, since)))
}
