import type { Command } from '#app/command.server.ts'
import type { ChainFault } from '#app/domain/log/chain.ts'
import { Checkpoint } from '#app/domain/log/checkpoint.ts'
import { verifyClosures } from '#app/domain/stewardship/verify-closures.server.ts'
import { verifyLogs, verifyMailed } from '#app/domain/stewardship/verify-log.server.ts'

/** `--checkpoint edition:size:head`, as it stands in a letter; may be given more than once. */
function checkpointsIn(args: readonly string[]): (Checkpoint | undefined)[] {
	return args.flatMap((word, i) => {
		if (word !== '--checkpoint') return []
		const [edition, size, head] = (args[i + 1] ?? '').split(':')
		return [Checkpoint.safeParse({ edition, size: Number(size), head }).data]
	})
}

/** Follows every edition's hash chain and counts every closed round's digest anew. */
export const verifyLog: Command = async ({ db }, args, print) => {
	const checkpoints = checkpointsIn(args)
	if (checkpoints.includes(undefined)) {
		print('A checkpoint is written edition:size:head, as in the letter.')
		return 2
	}
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
	const mailed: { fault: ChainFault | undefined }[] = []
	for (const checkpoint of checkpoints.filter((each) => each !== undefined)) {
		const fault = await verifyMailed(db, checkpoint)
		const place = `${checkpoint.edition}: checkpoint of ${checkpoint.size} entries`
		print(fault ? `${place}: BROKEN (${fault})` : `${place}: the log runs through it`)
		mailed.push({ fault })
	}
	const broken = [...logs, ...closed, ...mailed].filter(({ fault }) => fault).length
	print(`${logs.length} logs and ${closed.length} closures checked, ${broken} broken.`)
	return broken === 0 ? 0 : 1
}
