import {
	generateAuthenticationOptions,
	generateRegistrationOptions,
	verifyAuthenticationResponse,
	verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { and, eq, isNull } from 'drizzle-orm'
import type { ActingContext, Context } from '#app/domain/shared/context.server.ts'
import { passkeys, people } from '#db/schema/index.ts'
import { type ChallengeFor, makeChallenge, spendChallenge } from './passkey-challenge.server.ts'
import { PasskeyAnswer, PasskeyMade } from './passkey-form.ts'
import { sitePasskeysWork } from './passkey-site.ts'

/** What a browser asks the passkeys of somebody, as JSON; null where there is none, or where this site's address allows none. */
export async function passkeyAsked(context: Context, personId: string): Promise<string | null> {
	if (!sitePasskeysWork(context.origin)) return null
	const known = await passkeysOf(context, personId)
	if (known.length === 0) return null
	const asked = await generateAuthenticationOptions({
		rpID: siteOf(context),
		challenge: await makeChallenge(context, `proof:${personId}`),
		allowCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports: transports ?? [] })),
		userVerification: 'discouraged',
	})
	return JSON.stringify(asked)
}

/** The same, of whoever it is: the authenticator must know the person by itself. */
export async function anyPasskeyAsked(context: Context): Promise<string | null> {
	if (!sitePasskeysWork(context.origin)) return null
	const challenge = await makeChallenge(context, 'sign-in')
	return JSON.stringify(
		await generateAuthenticationOptions({ rpID: siteOf(context), challenge, userVerification: 'required' }),
	)
}

export async function newPasskeyAsked(context: ActingContext): Promise<string | null> {
	if (!sitePasskeysWork(context.origin)) return null
	const { id, email, name } = context.person
	const asked = await generateRegistrationOptions({
		rpName: 'Shelfie',
		rpID: siteOf(context),
		userID: Uint8Array.from(Buffer.from(id)),
		userName: email,
		userDisplayName: name,
		challenge: await makeChallenge(context, `new:${id}`),
		excludeCredentials: (await passkeysOf(context, id)).map(({ credentialId }) => ({ id: credentialId })),
		authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
	})
	return JSON.stringify(asked)
}

export const passkeysOf = (context: Context, personId: string) =>
	context.db.select().from(passkeys).where(eq(passkeys.personId, personId)).orderBy(passkeys.createdAt)

/** Whose passkey answered: of one person, or (as the only step, so the authenticator must have made sure who it is) of anybody. */
export async function checkPasskey(context: Context, answer: string, personId: string | null): Promise<string | null> {
	const response = PasskeyAnswer.safeParse(answer).data
	if (!response) return null
	const [found] = await context.db
		.select({ passkey: passkeys })
		.from(passkeys)
		.innerJoin(people, eq(people.id, passkeys.personId))
		.where(
			and(
				eq(passkeys.credentialId, response.id),
				isNull(people.disabledAt),
				personId ? eq(passkeys.personId, personId) : undefined,
			),
		)
	if (!found) return null
	const { passkey } = found
	const purpose: ChallengeFor = personId ? `proof:${personId}` : 'sign-in'
	const verified = await verifyAuthenticationResponse({
		response,
		...expected(context, purpose),
		requireUserVerification: personId === null,
		credential: {
			id: passkey.credentialId,
			publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url')),
			counter: passkey.counter,
		},
	}).catch(() => null)
	if (!verified?.verified) return null
	await context.db
		.update(passkeys)
		.set({ counter: verified.authenticationInfo.newCounter, lastUsedAt: await context.clock(context.db) })
		.where(eq(passkeys.id, passkey.id))
	return passkey.personId
}

/** A new passkey of the person; null when the answer is not one. */
export async function readNewPasskey(context: ActingContext, answer: string) {
	const response = PasskeyMade.safeParse(answer).data
	if (!response) return null
	const made = await verifyRegistrationResponse({
		response,
		...expected(context, `new:${context.person.id}`),
		requireUserVerification: false,
	}).catch(() => null)
	if (!made?.verified) return null
	const { id, publicKey, counter } = made.registrationInfo.credential
	const transports = response.response.transports ?? null
	return { credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports }
}

const siteOf = ({ origin }: Context): string => new URL(origin).hostname

const expected = (context: Context, purpose: ChallengeFor) => ({
	expectedOrigin: context.origin,
	expectedRPID: siteOf(context),
	expectedChallenge: (challenge: string) => spendChallenge(context, purpose, challenge),
})
