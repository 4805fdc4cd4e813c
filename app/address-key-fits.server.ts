import { CannotStart } from '#db/cannot-start.ts'
import { unreadableAddresses } from './domain/prizes/rotate-address-key.server.ts'
import type { Context } from './domain/shared/context.server.ts'

/** A wrong key would be noticed only when somebody packs. */
export async function addressKeyFits(context: Context): Promise<void> {
	const { length } = await unreadableAddresses(context)
	if (length === 0) return
	throw new CannotStart(
		`ADDRESS_KEY does not open ${length} of the prize addresses: start with the key they were sealed with, give it as ADDRESS_KEY_FORMER, or delete them with "npm run rotate-address-key -- --forget".`,
	)
}
