import { createHmac } from 'node:crypto'

/** Without letters and digits that look alike. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
const groups = 4
const groupLength = 4

/** Another one in every installation, always the same within one: it can be printed at each start. */
export function demoPassword(secret: string, email: string): string {
	const bytes = createHmac('sha256', secret).update(`demo-password:${email}`).digest()
	const letters = Array.from(bytes.subarray(0, groups * groupLength), (byte) => alphabet.charAt(byte % alphabet.length))
	return Array.from({ length: groups }, (_, i) => letters.slice(i * groupLength, (i + 1) * groupLength).join('')).join(
		'-',
	)
}
