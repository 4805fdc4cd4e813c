import { setTimeout } from 'node:timers/promises'
import { type Reader, wordsOf } from './reader.ts'

const mostPages = 20
const patience = 60_000

/** The private link in the newest letter of that name to that address, as an organiser reads it in the outbox. */
export async function linkInLetter(organiser: Reader, letter: string, recipient: string): Promise<string> {
	// It is written with the command, its link made by a job a moment later.
	for (const end = Date.now() + patience; Date.now() < end; await setTimeout(500)) {
		const path = await findLetter(organiser, letter, recipient)
		const links = path ? (await organiser.open(path)).main.querySelectorAll('a') : []
		const href = links.find((each) => wordsOf(each) === 'Open the private page')?.getAttribute('href')
		if (href) return new URL(href).pathname
	}
	throw new Error(`no letter "${letter}" came to ${recipient}`)
}

async function findLetter(organiser: Reader, letter: string, recipient: string): Promise<string | null> {
	let path: string | undefined = '/organise/letters'
	for (let pages = 0; path && pages < mostPages; pages++) {
		const { main } = await organiser.open(path)
		const row = main.querySelectorAll('tr').find((each) => each.text.includes(recipient) && each.text.includes(letter))
		const found = row?.querySelector('a')?.getAttribute('href')
		if (found) return found
		path = main
			.querySelectorAll('a')
			.find((each) => /[?&]before=/.test(each.getAttribute('href') ?? ''))
			?.getAttribute('href')
	}
	return null
}
