import type { Command } from '#app/command.server.ts'
import { type CheckpointFault, SignedCheckpoint } from '#app/domain/log/checkpoint.ts'
import { verifyClosures } from '#app/domain/stewardship/verify-closures.server.ts'
import { type MailedCheckpoint, verifyLogs, verifyMailed } from '#app/domain/stewardship/verify-log.server.ts'

const Mailed = SignedCheckpoint.partial({ signature: true })

/** `--checkpoint edition:size:head:signature`, as it stands in a letter; may be given more than once. */
function checkpointsIn(args: readonly string[]): (MailedCheckpoint | undefined)[] {
	return args.flatMap((word, i) => {
		if (word !== '--checkpoint') return []
		const [edition, size, head, signature, ...more] = (args[i + 1] ?? '').trim().split(':')
		return more.length > 0 ? [undefined] : [Mailed.safeParse({ edition, size: Number(size), head, signature }).data]
	})
}

/** Follows every edition's hash chain and counts every closed round's digest anew. */
export const verifyLog: Command = async ({ db, secret }, args, print) => {
	const checkpoints = checkpointsIn(args)
	if (checkpoints.includes(undefined)) {
		print('A checkpoint is written edition:size:head:signature, as in the letter.')
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
	const mailed: { fault: CheckpointFault | undefined }[] = []
	for (const checkpoint of checkpoints.filter((each) => each !== undefined)) {
		const fault = await verifyMailed(db, checkpoint, secret)
		const place = `${checkpoint.edition}: checkpoint of ${checkpoint.size} entries`
		print(fault ? `${place}: BROKEN (${fault})` : `${place}: the log runs through it`)
		mailed.push({ fault })
	}
	const broken = [...logs, ...closed, ...mailed].filter(({ fault }) => fault).length
	print(`${logs.length} logs and ${closed.length} closures checked, ${broken} broken.`)
	return broken === 0 ? 0 : 1
}
