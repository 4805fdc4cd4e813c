import { z } from 'zod'

/** How long a proof counts for what weighs much. */
export const freshMinutes = 15

export const isFresh = (provedAt: Date | null, now: Date): boolean =>
	provedAt !== null && now.getTime() - provedAt.getTime() < freshMinutes * 60_000

/** What somebody gives besides a password: a code of their app or one of the codes on paper, or a passkey's answer. */
export const FactorForm = z.object({
	code: z.string().trim().max(60).optional(),
	passkey: z.string().max(20_000).optional(),
	next: z.string().optional(),
})
export type FactorGiven = Pick<z.infer<typeof FactorForm>, 'code' | 'passkey'>

export const recoveryCodeCount = 10

/** RFC 4648 without letters that are read as figures would need a decoder; these are only compared. */
const recoveryLetters = 'abcdefghjkmnpqrstuvwxyz23456789'
const recoveryLength = 16

/** Sixteen letters in four groups: about 79 bits. */
export function drawRecoveryCode(randomBytes: (size: number) => Uint8Array): string {
	let code = ''
	while (code.length < recoveryLength) {
		for (const byte of randomBytes(2 * recoveryLength)) {
			// What lies beyond the last whole alphabet would make some letters likelier.
			if (byte >= 256 - (256 % recoveryLetters.length) || code.length === recoveryLength) continue
			code += recoveryLetters[byte % recoveryLetters.length]
		}
	}
	return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** However it was typed: capitals, blanks and hyphens make no difference. */
export const plainCode = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, '')

export const isAppCode = (typed: string): boolean => /^\d{6}$/.test(plainCode(typed))
