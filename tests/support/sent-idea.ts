import { randomBytes } from 'node:crypto'
import { markedPhoto } from './marked-photo.ts'
import { visitor } from './visitor.ts'

interface SentIdea {
	/** The edition's. */
	readonly slug: string
	/** The library's. */
	readonly library: string
	readonly title: string
}

/** Sends an idea with a photo; answers where its receipt lies. */
export async function sendIdea(origin: string, { slug, library, title }: SentIdea): Promise<string> {
	const key = randomBytes(16).toString('hex')
	const form = new FormData()
	const fields = {
		...{ key, title, library, country: 'LV', language: 'en' },
		idea: `${title}: the library lends rain coats with a pocket for a book to whoever walks home.`,
		...{ altText: 'A reader with a rain coat in front of shelves', peopleCount: '1', name: 'Example Reader' },
		...{ email: `${key}@example.org`, underAge: 'no' },
		...{ entry: 'on', 'photo-published': 'on', 'people-agreed': 'on' },
	}
	for (const [name, value] of Object.entries(fields)) form.set(name, value)
	const photo = new Uint8Array(await markedPhoto({ orientation: 6 }))
	form.set('photo', new File([photo], 'reader.jpg', { type: 'image/jpeg' }))
	const answer = await visitor(origin).post(`/editions/${slug}/submit?library=${library}`, form)
	if (answer.status !== 303) throw new Error(`${title} was answered with ${answer.status}`)
	return answer.headers.get('location') ?? ''
}
