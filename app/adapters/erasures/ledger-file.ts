import { constants } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type ErasureLedger, erasureLine, isWhole, latestOf, readErasure } from '#app/domain/shared/erasure-ledger.ts'
import { ignoring, makeFolder } from '../photos/durable-file.ts'

const title = 'shelfie-erasures 1'
const headOf = (owner: string) => `${title} ${owner}`

export type LedgerFault = 'ledger-missing' | 'ledger-of-another' | 'ledger-unreadable'

/**
 * A text file that is only ever appended to; its first line says whose it is. Several processes may begin it at once: it is
 * empty for a moment then, which is no fault here, and the first line may stand in it more than once.
 */
export function openLedgerFile(path: string, owner: string): ErasureLedger {
	return {
		async write(erasures) {
			if (erasures.length > 0 || (await isEmpty(path))) await append(path, owner, erasures.map(erasureLine).join(''))
		},
		async read() {
			if (await isEmpty(path)) return []
			const ledger = await readLedger(path, owner)
			if (ledger === 'ledger-missing') return []
			if (typeof ledger === 'string') throw new Error(`${path}: ${ledger}`)
			return ledger
		},
	}
}

/** In two places: what the second cannot take is reported, and caught up with at the next start. */
export function inTwoPlaces(first: ErasureLedger, second: ErasureLedger, report: (error: unknown) => void) {
	return {
		read: async () => [...(await first.read()), ...(await second.read())],
		async write(erasures) {
			await first.write(erasures)
			await second.write(erasures).catch(report)
		},
	} satisfies ErasureLedger
}

/** Every entry once, as it was told last. To whoever restores, a ledger without its first line was altered. */
export async function readLedger(path: string, owner: string) {
	const text = await readFile(path, 'utf8').catch(ignoring('ENOENT', 'EISDIR'))
	if (text === null) return 'ledger-missing' satisfies LedgerFault
	const [head, ...lines] = text.split('\n')
	if (head !== headOf(owner))
		return head?.startsWith(title) ? ('ledger-of-another' as const) : ('ledger-unreadable' as const)
	const entries = lines.filter(isWhole).map(readErasure)
	if (entries.includes(null)) return 'ledger-unreadable' as const
	return [...latestOf(entries.filter((entry) => entry !== null)).values()]
}

async function append(path: string, owner: string, text: string): Promise<void> {
	await makeFolder(dirname(path))
	const file = await open(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o600)
	try {
		const { size } = await file.stat()
		const head = size === 0 ? `${headOf(owner)}\n` : (await endsInLine(file, size)) ? '' : '\n'
		await file.appendFile(head + text)
		await file.sync()
	} finally {
		await file.close()
	}
}

const isEmpty = async (path: string) => ((await stat(path).catch(ignoring('ENOENT')))?.size ?? 0) === 0

type File = Awaited<ReturnType<typeof open>>

async function endsInLine(file: File, size: number): Promise<boolean> {
	const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
	return buffer.toString() === '\n'
}
