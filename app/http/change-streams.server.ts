import { createContext } from 'react-router'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Freshness, versionIn } from './freshness.server.ts'
import { steadyNow } from './steady-time.ts'

const second = 1_000
const limits = {
	/** Open at once in one process; each is a socket and nothing more. */
	most: 500,
	/** So that nothing in between takes the line for dead. */
	heartbeat: 20 * second,
	/** Then the reader comes again, perhaps to another process. */
	longest: 30 * 60 * second,
} as const

export interface ChangeStreams {
	/** Server-sent events that say `changed`, and nothing else, whenever the edition's pages change; null without a place. */
	readonly open: (editionId: string, signal: AbortSignal) => Promise<ReadableStream<Uint8Array> | null>
	readonly close: () => void
	/** How many listen. */
	readonly count: () => number
}

/** The process's streams, given to every request by the server. */
export const changeStreams = createContext<ChangeStreams>()

interface Reader {
	readonly editionId: string
	readonly say: (text: string) => void
	readonly leave: () => void
	readonly until: number
	seen: string | null
	heardAt: number
}

/**
 * Tells readers of changes. Each process looks at the editions' versions once a second, as its cached pages do, however
 * many read and whichever process made the change.
 */
export function makeChangeStreams(
	freshness: Pick<Freshness, 'look'>,
	{ report, most = limits.most }: { readonly report: Context['report']; readonly most?: number },
): ChangeStreams {
	const readers = new Set<Reader>()
	let timer: ReturnType<typeof setInterval> | undefined
	let closed = false

	async function look(): Promise<void> {
		const { state } = await freshness.look()
		const now = steadyNow()
		for (const reader of readers) {
			const version = versionIn(state, reader.editionId)
			const isChanged = version !== reader.seen
			reader.seen = version
			if (isChanged) reader.say('data: changed\n\n')
			else if (now - reader.heardAt >= limits.heartbeat) reader.say(':\n\n')
			if (isChanged || now - reader.heardAt >= limits.heartbeat) reader.heardAt = now
			if (now >= reader.until) reader.leave()
		}
	}

	function enter(reader: Reader): void {
		readers.add(reader)
		timer ??= setInterval(() => void look().catch((error) => report(error, { during: 'streams' })), second)
	}

	function forget(reader: Reader): void {
		readers.delete(reader)
		if (readers.size > 0) return
		clearInterval(timer)
		timer = undefined
	}

	async function open(editionId: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array> | null> {
		if (closed || readers.size >= most) return null
		const { state } = await freshness.look()
		if (closed || signal.aborted || readers.size >= most) return null
		const encoder = new TextEncoder()
		let reader: Reader | null = null
		return new ReadableStream<Uint8Array>({
			start(controller) {
				const now = steadyNow()
				const mine: Reader = {
					editionId,
					say: (text) => controller.enqueue(encoder.encode(text)),
					leave: () => {
						if (!readers.has(mine)) return
						forget(mine)
						controller.close()
					},
					until: now + limits.longest,
					seen: versionIn(state, editionId),
					heardAt: now,
				}
				reader = mine
				enter(mine)
				signal.addEventListener('abort', mine.leave, { once: true })
				mine.say('retry: 3000\n\n')
			},
			cancel: () => {
				if (reader) forget(reader)
			},
		})
	}

	function close(): void {
		closed = true
		for (const reader of [...readers]) reader.leave()
	}

	return { open, close, count: () => readers.size }
}
