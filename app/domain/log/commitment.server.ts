import { createHash } from 'node:crypto'
import type { Context } from '#app/domain/shared/context.server.ts'

/**
 * Stands for a text in the log without telling it: SHA-256 over a 128-bit salt and the text.
 * Keep the salt beside the text; when both are erased the log still verifies.
 */
export function commitTo(context: Context, text: string): { salt: string; commitment: string } {
	const salt = Buffer.from(context.randomBytes(16)).toString('hex')
	return { salt, commitment: createHash('sha256').update(`${salt}:${text}`).digest('hex') }
}
