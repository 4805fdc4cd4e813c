import { plainPath } from './plain-path.ts'

const privatePaths = /^\/+(receipts|confirmations|guardians|invitations|addresses|arrivals|press|password-resets)\//

/** Whether whoever knows this address may open it. */
export const isPrivatePath = (path: string): boolean => privatePaths.test(plainPath(path))
