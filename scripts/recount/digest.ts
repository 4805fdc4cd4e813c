import { Worker } from 'node:worker_threads'

const mostWaiting = 4

/** Follows the chain of a file's lines in a thread of its own; `add` waits when that thread lags behind. */
export function digestThread() {
	const worker = new Worker(new URL('./digest-worker.mjs', import.meta.url), { execArgv: [] })
	let waiting = 0
	let wake = () => {}
	let tell: (digest: string) => void = () => {}
	let fail: (error: Error) => void = () => {}
	const digest = new Promise<string>((resolve, reject) => {
		tell = resolve
		fail = reject
	})
	digest.catch(() => {}) // whoever asks for it is told; nobody may ask after another fault
	worker.on('error', (error) => {
		fail(error)
		wake()
	})
	worker.on('message', (message: { reached?: string | null }) => {
		if (message.reached !== undefined) tell(message.reached ?? '')
		else waiting--
		wake()
	})
	return {
		async add(bytes: Uint8Array): Promise<void> {
			const own = Uint8Array.prototype.slice.call(bytes)
			waiting++
			worker.postMessage(own, [own.buffer])
			if (waiting <= mostWaiting) return
			await new Promise<void>((resolve) => {
				wake = resolve
			})
		},
		end(): Promise<string> {
			worker.postMessage(null)
			return digest
		},
		stop: () => worker.terminate(),
	}
}
