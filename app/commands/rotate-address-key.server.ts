import type { Command } from '#app/command.server.ts'
import {
	forgetUnreadableAddresses,
	rotateAddressKey,
	unreadableAddresses,
} from '#app/domain/prizes/rotate-address-key.server.ts'

/** Seals every prize address with ADDRESS_KEY that ADDRESS_KEY_FORMER opens; `--forget` deletes what neither opens. */
export const rotateKey: Command = async (context, args, print) => {
	const { resealed } = await rotateAddressKey(context)
	print(`${resealed} prize addresses sealed anew.`)
	if (args.includes('--forget')) {
		print(`${await forgetUnreadableAddresses(context)} deleted that no key opens.`)
		return 0
	}
	const left = (await unreadableAddresses(context)).length
	print(
		left === 0
			? 'All of them are sealed with ADDRESS_KEY: ADDRESS_KEY_FORMER can go.'
			: `${left} cannot be opened: give the key they were sealed with as ADDRESS_KEY_FORMER, or delete them with --forget.`,
	)
	return left === 0 ? 0 : 1
}
