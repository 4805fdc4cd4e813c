import { grainyPhoto } from '../grainy-photo.ts'
import type { Contest } from './contest.ts'
import { linkInLetter } from './letters.ts'
import type { Reader } from './reader.ts'

export interface SentIdea {
	readonly title: string
	readonly code: string
	readonly country: string
}

const kinds = 4
const sides = [900, 1_200, 1_600, 2_000] as const

/** People of all countries in turn, each with a photo from a phone and an address to confirm. */
export async function sendIdeas(
	someone: () => Reader,
	organiser: Reader,
	{ slug, countries }: Contest,
	count: number,
): Promise<SentIdea[]> {
	const photos = await Promise.all(sides.slice(0, kinds).map((side) => grainyPhoto(side)))
	const libraries = new Map(
		await Promise.all(countries.map(async (each) => [each, await aLibrary(someone(), each)] as const)),
	)
	const ideas: SentIdea[] = []
	for (let at = 0; at < count; at++) {
		const country = countries[at % countries.length] ?? 'LV'
		const reader = someone()
		const page = await reader.open(`/editions/${slug}/submit?library=${libraries.get(country)}`)
		const title = `A wish for the shelves, number ${at + 1}`
		const email = `rehearsal-${slug}-${at + 1}@example.org`
		const photo = new File([new Uint8Array(photos[at % kinds]!)], 'IMG_0001.JPG', { type: 'image/jpeg' })
		const receipt = await reader.send(page, page.form(), { ...answers(title, email), photo })
		const code = receipt.main
			.querySelectorAll('*')
			.map((each) => each.text.trim())
			.find((words) => /^[A-Z]{2}-[A-Z0-9]{4,}$/.test(words))
		if (!code || !receipt.path.startsWith('/receipts/')) throw new Error(`${title} was not taken: ${receipt.status}`)
		const asked = await reader.open(await linkInLetter(organiser, 'Confirm the address', email))
		await reader.send(asked, asked.form(), {}, 'Confirm my address')
		ideas.push({ title, code, country })
	}
	return ideas
}

const answers = (title: string, email: string) => ({
	altText: 'A reader in front of shelves',
	title,
	idea: `${title}: whoever has a card takes it home for a week, as one takes a book, and tells the others how it was.`,
	language: 'en',
	name: 'Example Reader',
	email,
	underAge: 'no',
	entry: true,
	'photo-published': true,
	'people-agreed': true,
})

async function aLibrary(reader: Reader, country: string): Promise<string> {
	const { main } = await reader.open(`/libraries?country=${country}`)
	const links = main.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '')
	const found = links.map((href) => /^\/libraries\/([^?/]+)$/.exec(href)?.[1]).find(Boolean)
	if (!found) throw new Error(`the directory has no library in ${country}`)
	return found
}
