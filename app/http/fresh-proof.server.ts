import { data } from 'react-router'
import { checkFactor, factorThrottle } from '#app/domain/accounts/check-factor.server.ts'
import { proveSession } from '#app/domain/accounts/end-sessions.server.ts'
import { isFactorOn } from '#app/domain/accounts/factor-queries.server.ts'
import { limits } from '#app/domain/accounts/limits.ts'
import { passkeyAsked } from '#app/domain/accounts/passkeys.server.ts'
import { TypedPassword } from '#app/domain/accounts/password.ts'
import { isFresh } from '#app/domain/accounts/second-factor.ts'
import { proofFields, type StepUp } from '#app/domain/accounts/step-up.ts'
import { verifyPassword } from '#app/domain/accounts/verify-password.server.ts'
import type { Edition } from '#app/domain/contest/edition.ts'
import { type RouteArgs, requirePerson } from './guards.server.ts'
import { clientAddress } from './installation.server.ts'
import { instantSeen } from './seen-editions.server.ts'
import type { SignedIn } from './seen-person.server.ts'

/** For closing, releasing and the like: where the edition asks for it, a second factor of the last quarter of an hour. */
export async function requireFreshFactor(args: RouteArgs, edition: Pick<Edition, 'asksFactor'>): Promise<FormData> {
	const form = await sentWith(args.request)
	if (!edition.asksFactor) return form
	return prove(args, form, { factorOnly: true })
}

/** For changing how somebody signs in: a second factor of the last quarter of an hour or, from who has none, the password. */
export async function requireFreshProof(args: RouteArgs): Promise<FormData> {
	return prove(args, await sentWith(args.request), { factorOnly: false })
}

/** One button alone may send nothing at all. */
const sentWith = async (request: Request): Promise<FormData> =>
	request.headers.has('content-type') ? request.formData() : new FormData()

/** Answers what was sent, without the proof; asks for one on a page that carries what was sent through. */
async function prove(args: RouteArgs, form: FormData, { factorOnly }: { factorOnly: boolean }): Promise<FormData> {
	const acting = await requirePerson(args)
	const now = await instantSeen(args)
	const on = await isFactorOn(acting, acting.person.id)
	const by = on ? 'factor' : factorOnly ? 'none' : 'password'
	const provedAt = factorOnly || on ? acting.session.factorAt : acting.session.provedAt
	if (by !== 'none' && isFresh(provedAt, now)) return form
	const refusal = by === 'none' ? null : await refusalOf(args, acting, by, form)
	if (refusal === 'ok' && by !== 'none') {
		await proveSession(acting, acting.session.handle, by)
		return withoutProof(form)
	}
	const { pathname, search } = new URL(args.request.url)
	const stepUp: StepUp = {
		by,
		typed: typedIn(withoutProof(form)),
		address: pathname + search,
		passkey: by === 'factor' ? await passkeyAsked(acting, acting.person.id) : null,
		refusal: refusal === 'ok' ? null : refusal,
	}
	const { minutes } = by === 'password' ? limits['sign-in'] : factorThrottle
	const wait = refusal === 'too-many-attempts' ? { 'retry-after': String(minutes * 60) } : null
	const headers = { 'cache-control': 'no-store', ...wait }
	throw data({ reason: 'proof-asked', stepUp }, { status: wait ? 429 : 401, headers })
}

async function refusalOf(args: RouteArgs, acting: SignedIn, by: 'factor' | 'password', form: FormData) {
	const said = (name: string) => String(form.get(name) ?? '')
	const given = { code: said(proofFields.code), passkey: said(proofFields.passkey) }
	if (by === 'factor') {
		if (!given.code && !given.passkey) return null
		const checked = await checkFactor(acting, acting.person.id, given)
		return checked.ok ? 'ok' : checked.reason
	}
	const password = TypedPassword.safeParse(said(proofFields.password)).data
	if (!password) return null
	const from = args.context.get(clientAddress)
	const verified = await verifyPassword(acting, { email: acting.person.email, password, from })
	if (verified.ok) return 'ok'
	return verified.reason === 'sign-in-wrong' ? 'password-wrong' : verified.reason
}

function withoutProof(form: FormData): FormData {
	for (const name of Object.values(proofFields)) form.delete(name)
	return form
}

/** Files are not carried through: none of what weighs that much has any. */
const typedIn = (form: FormData): [string, string][] =>
	[...form].filter((each): each is [string, string] => typeof each[1] === 'string')
