import { and, eq, sql } from 'drizzle-orm'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { ActingContext, Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import type { Tx } from '#db/client.server.ts'
import { authenticatorApps, passkeys, people, recoveryCodes } from '#db/schema/index.ts'
import { stepOfCode } from './authenticator-secret.server.ts'
import { endSessions } from './end-sessions.server.ts'
import { type FactorChange, factorChanged } from './factor-changed.server.ts'
import { hasFactor } from './factor-queries.server.ts'
import { readNewPasskey } from './passkeys.server.ts'
import { renewRecoveryCodes } from './recovery-codes.server.ts'
import { plainCode } from './second-factor.ts'

/** Codes on paper come with the first factor; null: there are some already. */
type Changed = { readonly codes: string[] | null }

/** The app that was offered shows the right code: from now on it is asked for. */
export async function addApp(
	context: ActingContext,
	{ offer, code, session }: { offer: string; code: string; session: string },
): Promise<Outcome<Changed, 'factor-wrong' | 'factor-on-already' | 'offer-unknown'>> {
	const { id: personId } = context.person
	const now = await context.clock(context.db)
	const lastStep = stepOfCode(context, { personId, sealed: offer, code: plainCode(code), now })
	if (lastStep === null) return refuse('factor-wrong')
	return change(context, { personId, session, as: 'appOn' }, async (tx) => {
		const made = await tx
			.insert(authenticatorApps)
			.values({ personId, sealed: offer, lastStep, createdAt: now })
			.onConflictDoNothing()
			.returning({ personId: authenticatorApps.personId })
		return made.length > 0 ? ok(null) : refuse('factor-on-already')
	})
}

export async function addPasskey(
	context: ActingContext,
	{ answer, name, session }: { answer: string; name: string; session: string },
): Promise<Outcome<Changed, 'passkey-wrong'>> {
	const { id: personId } = context.person
	const passkey = await readNewPasskey(context, answer)
	if (!passkey) return refuse('passkey-wrong')
	return change(context, { personId, session, as: 'passkeyOn' }, async (tx) => {
		const made = await tx
			.insert(passkeys)
			.values({ ...passkey, personId, name, createdAt: await context.clock(tx) })
			.onConflictDoNothing()
			.returning({ id: passkeys.id })
		return made.length > 0 ? ok(null) : refuse('passkey-wrong')
	})
}

export const removeApp = (context: ActingContext, session: string): Promise<Outcome<Changed, 'factor-off-already'>> =>
	change(context, { personId: context.person.id, session, as: 'appOff' }, async (tx) => {
		const gone = await tx
			.delete(authenticatorApps)
			.where(eq(authenticatorApps.personId, context.person.id))
			.returning({ personId: authenticatorApps.personId })
		return gone.length > 0 ? ok(null) : refuse('factor-off-already')
	})

export const removePasskey = (
	context: ActingContext,
	passkeyId: string,
	session: string,
): Promise<Outcome<Changed, 'factor-off-already'>> =>
	change(context, { personId: context.person.id, session, as: 'passkeyOff' }, async (tx) => {
		if (!isUuid(passkeyId)) return refuse('factor-off-already')
		const gone = await tx
			.delete(passkeys)
			.where(and(eq(passkeys.id, passkeyId), eq(passkeys.personId, context.person.id)))
			.returning({ id: passkeys.id })
		return gone.length > 0 ? ok(null) : refuse('factor-off-already')
	})

/** New codes for the paper, where there is anything to stand in for. */
export async function renewCodes(
	context: ActingContext,
	session: string,
): Promise<Outcome<Changed, 'factor-off-already'>> {
	const { id: personId } = context.person
	return change(context, { personId, session, as: 'codesRenewed' }, async (tx) => {
		if (!(await isOn(tx, personId))) return refuse('factor-off-already')
		await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
		return ok(null)
	})
}

/** For whoever has lost everything: an organiser takes it all away, and the password alone lets in again. */
export const takeFactorsAway = (context: Context, personId: string): Promise<Outcome<Changed, 'factor-off-already'>> =>
	change(context, { personId, session: null, as: 'takenAway' }, async (tx) => {
		if (!(await isOn(tx, personId))) return refuse('factor-off-already')
		await tx.delete(authenticatorApps).where(eq(authenticatorApps.personId, personId))
		await tx.delete(passkeys).where(eq(passkeys.personId, personId))
		return ok(null)
	})

/** One change under the person's row: all other sessions end, a letter says so, codes come and go with what they stand in for. */
async function change<Reason extends string>(
	context: Context,
	{ personId, session, as }: { personId: string; session: string | null; as: FactorChange },
	make: (tx: Tx) => Promise<Outcome<null, Reason>>,
): Promise<Outcome<Changed, Reason>> {
	return context.db.transaction(async (tx) => {
		await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('no key update')
		const made = await make(tx)
		if (!made.ok) return made
		await endSessions(tx, personId, session ?? undefined)
		const on = await isOn(tx, personId)
		const kept = await tx.$count(recoveryCodes, eq(recoveryCodes.personId, personId))
		const codes = on && kept === 0 ? await renewRecoveryCodes(context, tx, personId) : null
		if (!on) await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
		await queueLetter(context, tx, await factorChanged(context, tx, personId, as))
		return ok({ codes })
	})
}

async function isOn(tx: Tx, personId: string): Promise<boolean> {
	const [person] = await tx
		.select({ on: sql<boolean>`${hasFactor}` })
		.from(people)
		.where(eq(people.id, personId))
	return person?.on ?? false
}
