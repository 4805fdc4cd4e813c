import { setTimeout } from 'node:timers/promises'
import { type Contest, formWithButton } from './contest.ts'
import type { Reader } from './reader.ts'
import type { SentIdea } from './submitting.ts'

const patience = 120_000

/** Each idea is looked at and published, as soon as its photo is prepared. */
export async function publishAll(moderator: Reader, { desk }: Contest, ideas: readonly SentIdea[]): Promise<void> {
	for (const { title } of ideas) await publish(moderator, await find(moderator, desk, title))
}

async function find(moderator: Reader, desk: string, title: string): Promise<string> {
	const seen = new Set<string>()
	for (let path: string | undefined = `${desk}/submissions`; path && !seen.has(path); ) {
		seen.add(path)
		const { main } = await moderator.open(path)
		const links = main.querySelectorAll('a')
		const found = links.find((link) => link.text.trim() === title)?.getAttribute('href')
		if (found) return found
		path = links
			.map((link) => link.getAttribute('href') ?? '')
			.filter((href) => /[?&](after|before|page)=/.test(href))
			.map((href) => (href.startsWith('?') ? `${desk}/submissions${href}` : href))
			.find((href) => !seen.has(href))
	}
	throw new Error(`${title} is not in the queue`)
}

async function publish(moderator: Reader, path: string): Promise<void> {
	for (const end = Date.now() + patience; Date.now() < end; await setTimeout(1_000)) {
		const page = await moderator.open(path)
		const form = formWithButton(page.main, 'Publish')
		const button = form.querySelectorAll('button').find((each) => each.text.trim().startsWith('Publish'))
		if (button?.hasAttribute('disabled')) continue
		const boxes = form.querySelectorAll('input[type="checkbox"]').map((box) => [box.getAttribute('name') ?? '', true])
		await moderator.send(page, form, Object.fromEntries(boxes), 'Publish')
		return
	}
	throw new Error(`${path} could not be published in time`)
}
