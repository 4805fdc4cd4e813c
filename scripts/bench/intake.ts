import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Wave {
	readonly name: string
	readonly photo: Buffer
	/** When each is sent, in milliseconds from the wave's beginning. */
	readonly due: readonly number[]
	/** Seconds within which 95 of 100 are to be acknowledged. */
	readonly within?: number
}
export interface Sent {
	readonly title: string
	/** From the moment it was due until the receipt was there, in milliseconds. */
	readonly time: number
	readonly status: number
	/** Whether a refusal said when to come again. */
	readonly later: boolean
}

export const evenly = (rate: number, seconds: number): number[] =>
	Array.from({ length: Math.round(rate * seconds) }, (_, at) => (at * 1000) / rate)

/** As before a deadline: the rate grows with one over the time that is left. */
export function towardsDeadline(count: number, seconds: number): number[] {
	const sooner = 0.5
	const whole = Math.log((seconds + sooner) / sooner)
	return Array.from({ length: count }, (_, at) => 1000 * (seconds + sooner) * (1 - Math.exp((-whole * at) / count)))
}

/** Sends each when it is due, however many are still on their way, to several servers in turns. */
export async function send(origins: readonly string[], path: string, { name, photo, due }: Wave): Promise<Sent[]> {
	const agent = new Agent({ keepAlive: true, maxSockets: 500 })
	const began = performance.now()
	const sent = await Promise.all(
		due.map(async (at, number) => {
			await sleep(at)
			const title = `${name} ${number}`
			const answer = await post(agent, new URL(path, origins[number % origins.length]), title, photo)
			return { title, time: performance.now() - began - at, ...answer }
		}),
	)
	agent.destroy()
	return sent
}

const boundary = 'boundary-of-the-bench'

function post(agent: Agent, url: URL, title: string, photo: Buffer): Promise<Pick<Sent, 'status' | 'later'>> {
	const [head, tail] = [
		Buffer.from(before(title, url.searchParams.get('library') ?? '')),
		Buffer.from(`\r\n--${boundary}--\r\n`),
	]
	const headers = {
		'content-type': `multipart/form-data; boundary=${boundary}`,
		'content-length': head.length + photo.length + tail.length,
		origin: url.origin,
	}
	return new Promise((resolve) => {
		const asked = request(url, { agent, method: 'POST', headers }, (answer) => {
			const later = Number(answer.headers['retry-after']) > 0
			answer.resume().on('end', () => resolve({ status: answer.statusCode ?? 0, later }))
		})
		// A line that was kept open may be ended by the server in the very moment it is used again: browsers ask once more.
		asked.on('error', ({ code }: NodeJS.ErrnoException) =>
			resolve(
				asked.reusedSocket && code === 'ECONNRESET' ? post(agent, url, title, photo) : { status: 0, later: false },
			),
		)
		asked.write(head)
		asked.write(photo)
		asked.end(tail)
	})
}

function before(title: string, library: string): string {
	const key = randomBytes(16).toString('hex')
	const fields = {
		key,
		title,
		library,
		country: 'LV',
		idea: `${title}: the library lends rain coats with a pocket for a book to whoever walks home in the rain.`,
		language: 'en',
		altText: 'A reader with a rain coat in front of shelves',
		peopleCount: '1',
		name: 'Example Reader',
		email: `${key}@example.org`,
		underAge: 'no',
		entry: 'on',
		'photo-published': 'on',
		'people-agreed': 'on',
	}
	const part = (head: string, value: string) =>
		`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${value}`
	const texts = Object.entries(fields).map(([name, value]) => `${part(`name="${name}"`, value)}\r\n`)
	const photo = `name="photo"; filename="reader.jpg"\r\ncontent-type: image/jpeg`
	return `${texts.join('')}${part(photo, '')}`
}
