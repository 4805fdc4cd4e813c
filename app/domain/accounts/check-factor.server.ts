import { and, eq, lt } from 'drizzle-orm'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { authenticatorApps } from '#db/schema/index.ts'
import { stepOfCode } from './authenticator-secret.server.ts'
import { factorChanged } from './factor-changed.server.ts'
import { checkPasskey } from './passkeys.server.ts'
import { takeRecoveryCode } from './recovery-codes.server.ts'
import { type FactorGiven, isAppCode, plainCode } from './second-factor.ts'
import { forgiveAttempt, isTooMany } from './throttle.server.ts'

/** Failures of one person. */
export const factorThrottle = { bucket: 'second-factor', limit: 5, minutes: 15 }

export type FactorRefusal = 'factor-wrong' | 'factor-used' | 'too-many-attempts'

/** Whether this is the person's second factor. A code of the app and one on paper are each taken once, an answer too. */
export async function checkFactor(
	context: Context,
	personId: string,
	{ code = '', passkey = '' }: FactorGiven,
): Promise<Outcome<null, FactorRefusal>> {
	if (await isTooMany(context, factorThrottle, personId)) return refuse('too-many-attempts')
	const outcome = passkey
		? await byPasskey(context, personId, passkey)
		: isAppCode(code)
			? await byApp(context, personId, plainCode(code))
			: await byPaper(context, personId, code)
	if (outcome.ok) await forgiveAttempt(context, factorThrottle, personId)
	return outcome
}

async function byPasskey(context: Context, personId: string, answer: string) {
	return (await checkPasskey(context, answer, personId)) ? ok(null) : refuse('factor-wrong')
}

async function byApp(context: Context, personId: string, code: string) {
	const [app] = await context.db.select().from(authenticatorApps).where(eq(authenticatorApps.personId, personId))
	if (!app) return refuse('factor-wrong')
	const now = await context.clock(context.db)
	const step = stepOfCode(context, { personId, sealed: app.sealed, code, now })
	if (step === null) return refuse('factor-wrong')
	const taken = await context.db
		.update(authenticatorApps)
		.set({ lastStep: step })
		.where(and(eq(authenticatorApps.personId, personId), lt(authenticatorApps.lastStep, step)))
		.returning({ lastStep: authenticatorApps.lastStep })
	return taken.length > 0 ? ok(null) : refuse('factor-used')
}

/** Whoever gives one of these is told by letter, so that a stolen paper is noticed. */
async function byPaper(context: Context, personId: string, code: string) {
	return context.db.transaction(async (tx) => {
		if (!(await takeRecoveryCode(context, tx, personId, code))) return refuse('factor-wrong')
		await queueLetter(context, tx, await factorChanged(context, tx, personId, 'codeUsed'))
		return ok(null)
	})
}
