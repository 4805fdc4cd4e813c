import { createHash, createHmac } from 'node:crypto'
import type { Context } from '#app/domain/shared/context.server.ts'

/** 256 bits that only this installation can make; stored as a hash. */
export const exportToken = ({ secret }: Pick<Context, 'secret'>, exportId: string): string =>
	createHmac('sha256', secret).update(`export:${exportId}`).digest('base64url')

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')
