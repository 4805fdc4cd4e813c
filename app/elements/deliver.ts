const patience = 45_000
const tries = 8
const longestPause = 30_000

export interface Answer {
	readonly status: number
	readonly address: string
	readonly html: string
}
export interface Delivery {
	readonly progress: (share: number) => void
	readonly waiting: (seconds: number) => void
	readonly signal: AbortSignal
}

/** The server had no place or no time just now: it was not taken, and may be asked again. */
const passing = [502, 503, 504]

/**
 * Sends a form until it is answered. The form's key makes it the same submission however often it arrives, so it may
 * be sent again when nobody knows whether it did. Null when it was cancelled or there is no getting through.
 */
export async function deliver(address: string, body: FormData, delivery: Delivery): Promise<Answer | null> {
	for (let tried = 1; tried <= tries; tried++) {
		const answer = await post(address, body, delivery)
		if (delivery.signal.aborted) return null
		if (answer && !passing.includes(answer.status)) return answer
		if (tried < tries) await pause(Math.min(longestPause, 1_000 * 2 ** tried), delivery)
		if (delivery.signal.aborted) return null
	}
	return null
}

/** Null when the network was lost, or nothing has moved for too long. */
function post(address: string, body: FormData, { progress, signal }: Delivery): Promise<Answer | null> {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest()
		let silence = 0
		const moved = () => {
			window.clearTimeout(silence)
			silence = window.setTimeout(() => request.abort(), patience)
		}
		const cancel = () => request.abort()
		const end = (answer: Answer | null) => {
			window.clearTimeout(silence)
			signal.removeEventListener('abort', cancel)
			resolve(answer)
		}
		request.upload.addEventListener('progress', ({ loaded, total }) => {
			moved()
			if (total > 0) progress(loaded / total)
		})
		request.addEventListener('load', () =>
			end({ status: request.status, address: request.responseURL, html: request.responseText }),
		)
		request.addEventListener('error', () => end(null))
		request.addEventListener('abort', () => end(null))
		signal.addEventListener('abort', cancel)
		request.open('POST', address)
		moved()
		request.send(body)
	})
}

/** Ends early when the network says that it is back. */
function pause(milliseconds: number, { waiting, signal }: Delivery): Promise<void> {
	return new Promise((resolve) => {
		const until = Date.now() + milliseconds
		const tell = () => waiting(Math.ceil((until - Date.now()) / 1_000))
		const clock = window.setInterval(tell, 1_000)
		const end = () => {
			window.clearInterval(clock)
			window.clearTimeout(over)
			window.removeEventListener('online', end)
			signal.removeEventListener('abort', end)
			resolve()
		}
		const over = window.setTimeout(end, milliseconds)
		window.addEventListener('online', end)
		signal.addEventListener('abort', end)
		tell()
	})
}
