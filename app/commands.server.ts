import type { Command } from './command.server.ts'
import { backup } from './commands/backup.server.ts'
import { invariants } from './commands/invariants.server.ts'
import { movePhotos } from './commands/move-photos.server.ts'
import { restoreWhileServing } from './commands/restore.server.ts'
import { rotateKey } from './commands/rotate-address-key.server.ts'
import { verifyLog } from './commands/verify-log.server.ts'

/** By the names that `npm run` knows them by. */
export const commands: Readonly<Record<string, Command>> = {
	backup,
	invariants,
	'move-photos': movePhotos,
	restore: restoreWhileServing,
	'rotate-address-key': rotateKey,
	'verify-log': verifyLog,
}
