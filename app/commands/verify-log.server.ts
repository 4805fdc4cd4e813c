import type { Command } from '#app/command.server.ts'
import { verifyClosures } from '#app/domain/stewardship/verify-closures.server.ts'
import { verifyLogs } from '#app/domain/stewardship/verify-log.server.ts'

/** Follows every edition's hash chain and counts every closed round's digest anew. */
export const verifyLog: Command = async ({ db }, _args, print) => {
	const logs = await verifyLogs(db)
	for (const { edition, head, fault } of logs) {
		print(
			fault
				? `${edition}: BROKEN at entry ${fault.seq} (${fault.why})`
				: `${edition}: ${head.size} entries verified, head ${head.hash}`,
		)
	}
	const closed = await verifyClosures(db)
	for (const { closureId, country, fault } of closed) {
		if (fault) print(`closure ${closureId} (${country}): BROKEN (${fault})`)
	}
	const broken = [...logs, ...closed].filter(({ fault }) => fault).length
	print(`${logs.length} logs and ${closed.length} closures checked, ${broken} broken.`)
	return broken === 0 ? 0 : 1
}
