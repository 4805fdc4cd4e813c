import { hkdfSync } from 'node:crypto'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import type { JobHandler } from '#app/domain/jobs/job-handler.server.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { drawNonce, openText, sealText } from '#app/domain/shared/sealed-text.server.ts'
import { passwordResets, people } from '#db/schema/index.ts'
import { keysOf } from './limits.ts'
import { countAttempt } from './throttle.server.ts'

export const resetMinutes = 60

/** Nobody reads out of the list of jobs who has forgotten a password. */
const seal = ({ secret }: Pick<Context, 'secret'>) => ({
	key: new Uint8Array(hkdfSync('sha256', secret, '', 'shelfie password resets', 32)),
	place: 'password-reset',
})

/** The same few steps whoever is named: whether anybody has the address is found out later, by a job. */
export async function askForReset(
	context: Context,
	email: string,
	from: string,
): Promise<Outcome<null, 'too-many-attempts'>> {
	if ((await countAttempt(context, keysOf('asking', { from }))).wait > 0) return refuse('too-many-attempts')
	// Asked for too often, nothing more is sent, and nothing is said of it: somebody else may have asked.
	const { wait } = await countAttempt(context, keysOf('asking', { person: email }))
	const wanted = wait > 0 ? 'no' : 'yes'
	const sealed = sealText(seal(context), drawNonce(context.randomBytes), email)
	await enqueueJob(context, context.db, { queue: 'send-reset', payload: { sealed, wanted } })
	return ok(null)
}

/** Job: a letter to whoever has this address, a password, and is let in. */
export const sendReset: JobHandler = async (context, { sealed = '', wanted }, commit) => {
	const email = openText(seal(context), sealed)
	if (!email || wanted !== 'yes') return
	const [person] = await context.db
		.select({ id: people.id, locale: people.locale })
		.from(people)
		.where(and(eq(people.email, email), isNotNull(people.passwordHash), isNull(people.disabledAt)))
	if (!person) return
	await commit(async (tx) => {
		const createdAt = await context.clock(tx)
		const expiresAt = new Date(createdAt.getTime() + resetMinutes * 60_000)
		const [reset] = await tx
			.insert(passwordResets)
			.values({ personId: person.id, createdAt, expiresAt })
			.returning({ id: passwordResets.id })
		if (!reset) throw new Error('the reset was not kept')
		await queueLetter(context, tx, {
			editionId: null,
			kind: 'password-forgotten',
			recipient: email,
			locale: person.locale,
			params: {},
			subjectId: reset.id,
		})
	})
}
