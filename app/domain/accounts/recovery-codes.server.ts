import { createHmac } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { recoveryCodes } from '#db/schema/index.ts'
import { drawRecoveryCode, plainCode, recoveryCodeCount } from './second-factor.ts'

/** Keyed: a copy of the table alone cannot be tried out. */
const hashOf = (context: Context, personId: string, code: string): string =>
	createHmac('sha256', context.secret)
		.update(`recovery code ${personId}:${plainCode(code)}`)
		.digest('hex')

/** Codes for whoever loses everything else, shown once; those of before no longer work. */
export async function renewRecoveryCodes(context: Context, tx: Tx, personId: string): Promise<string[]> {
	const codes = Array.from({ length: recoveryCodeCount }, () => drawRecoveryCode(context.randomBytes))
	await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
	await tx.insert(recoveryCodes).values(codes.map((code) => ({ personId, codeHash: hashOf(context, personId, code) })))
	return codes
}

/** Takes the code: of two who give it at once one is let in. */
export async function takeRecoveryCode(context: Context, tx: Tx, personId: string, code: string): Promise<boolean> {
	const taken = await tx
		.update(recoveryCodes)
		.set({ usedAt: await context.clock(tx) })
		.where(
			and(
				eq(recoveryCodes.personId, personId),
				eq(recoveryCodes.codeHash, hashOf(context, personId, code)),
				isNull(recoveryCodes.usedAt),
			),
		)
		.returning({ personId: recoveryCodes.personId })
	return taken.length > 0
}
