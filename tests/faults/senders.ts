import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { markedPhoto } from '#tests/support/marked-photo.ts'
import { visitor } from '#tests/support/visitor.ts'
import type { Stage } from './stage.ts'

const aMoment = 250

/** Nothing was taken, and it says when to come again. */
export const isHonestRefusal = ({ status, headers }: Response): boolean =>
	status === 503 && Number(headers.get('retry-after')) > 0

/** One form, filled in once and sent until somebody says that it has arrived. */
export interface SentIdea {
	readonly key: string
	readonly title: string
	/** Where the receipt lies; null as long as nobody has answered. */
	receipt: string | null
	sentTimes: number
}

/** People who send ideas one after the other; what a dying server did not acknowledge they send again later. */
export function sendersOn({ open }: Stage, photo: Promise<Uint8Array> = markedPhoto({ orientation: 6 })) {
	const ideas: SentIdea[] = []
	const surprises: string[] = []
	/** With what somebody was told to come again. */
	const refused: number[] = []

	function next(): SentIdea {
		const unanswered = ideas.find((idea) => idea.receipt === null && !busy.has(idea))
		if (unanswered) return unanswered
		const fresh = {
			key: randomBytes(16).toString('hex'),
			title: `Rain coats ${ideas.length + 1}`,
			receipt: null,
			sentTimes: 0,
		}
		ideas.push(fresh)
		return fresh
	}
	const busy = new Set<SentIdea>()

	async function send(origin: string, idea: SentIdea): Promise<void> {
		idea.sentTimes += 1
		const form = formOf(idea, open.library)
		form.set('photo', new File([new Uint8Array(await photo)], 'reader.jpg', { type: 'image/jpeg' }))
		const answer = await visitor(origin).post(`/editions/${open.slug}/submit?library=${open.library}`, form)
		if (answer.status === 303) idea.receipt = answer.headers.get('location')
		else if (isHonestRefusal(answer)) refused.push(answer.status)
		else surprises.push(`${idea.title} was answered with ${answer.status}`)
	}

	/** Goes on until it is over; what is refused for now is sent again. */
	async function sendUntil(over: () => boolean, origin: string): Promise<void> {
		while (!over() && surprises.length === 0) {
			const idea = next()
			busy.add(idea)
			await send(origin, idea).catch((error: Error) => surprises.push(`${idea.title} was cut: ${error.cause ?? error}`))
			busy.delete(idea)
			if (idea.receipt === null) await setTimeout(aMoment)
		}
	}

	/** Goes on until the server is gone. */
	async function sendUntilCut(origin: string): Promise<void> {
		for (;;) {
			const idea = next()
			busy.add(idea)
			try {
				await send(origin, idea)
			} catch {
				return
			} finally {
				busy.delete(idea)
			}
			if (surprises.length > 0) return
		}
	}

	/** Whatever nobody has acknowledged is sent once more. */
	async function sendAgain(origin: string): Promise<void> {
		for (const idea of ideas.filter(({ receipt }) => receipt === null)) await send(origin, idea)
	}

	/** So many, one after the other. */
	async function sendSome(count: number, origin: string): Promise<void> {
		for (let sent = 0; sent < count; sent++) await send(origin, next())
	}

	return { ideas, surprises, refused, sendSome, sendUntilCut, sendUntil, sendAgain }
}

export function formOf({ key, title }: Pick<SentIdea, 'key' | 'title'>, library: string): FormData {
	const form = new FormData()
	const fields = {
		key,
		title,
		library,
		country: 'LV',
		idea: `${title}: the library lends rain coats with a pocket for a book to whoever walks home.`,
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
	for (const [name, value] of Object.entries(fields)) form.set(name, value)
	return form
}
