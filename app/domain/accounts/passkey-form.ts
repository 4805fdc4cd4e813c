import { z } from 'zod'

const text = z.string().max(10_000)
const said = z.string().transform((typed, problem) => {
	try {
		return JSON.parse(typed) as unknown
	} catch {
		problem.addIssue({ code: 'custom', message: 'passkey-wrong' })
		return z.NEVER
	}
})
const answered = {
	id: text,
	rawId: text,
	type: z.literal('public-key'),
	clientExtensionResults: z.object({}).catch({}),
}

/** What a browser hands over of an authenticator's answer (WebAuthn, 5.1.8), as JSON in a field. */
export const PasskeyAnswer = said.pipe(
	z.object({
		...answered,
		response: z.object({
			clientDataJSON: text,
			authenticatorData: text,
			signature: text,
			userHandle: text.optional(),
		}),
	}),
)

export const PasskeyMade = said.pipe(
	z.object({
		...answered,
		response: z.object({
			clientDataJSON: text,
			attestationObject: text,
			transports: z.array(z.string().max(40)).max(10).optional(),
		}),
	}),
)

export const PasskeyForm = z.object({ name: z.string().trim().max(60).optional(), passkey: z.string().max(30_000) })
