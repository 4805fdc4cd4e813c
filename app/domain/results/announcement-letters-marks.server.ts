import { createHmac } from 'node:crypto'
import type { Context } from '#app/domain/shared/context.server.ts'

/** Tells the same address of an edition again without keeping it. */
export const markOf = ({ secret }: Pick<Context, 'secret'>, editionId: string, address: string): string =>
	createHmac('sha256', secret).update(`address:${editionId}:${address.toLowerCase()}`).digest('base64url')
