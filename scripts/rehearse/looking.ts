import { readBundle } from '#app/domain/results/read-bundle.ts'
import { recount } from '#app/domain/results/recount.ts'
import type { Contest } from './contest.ts'
import type { Reader } from './reader.ts'
import type { Record } from './record.ts'
import type { SentIdea } from './submitting.ts'

/** Follows every link of the contest's public pages once; what is broken is a fault. */
export async function lookAround(reader: Reader, { slug }: Contest, record: Record): Promise<void> {
	const start = `/editions/${slug}`
	const waiting = [start, `${start}/ideas`, `${start}/winners`, `${start}/prizes`]
	const seen = new Set(waiting)
	for (let path = waiting.shift(); path; path = waiting.shift()) {
		const { status, main } = await reader.open(path)
		if (status >= 400) record.fault(`${path} answers ${status}`)
		for (const link of main.querySelectorAll('a')) {
			const href = link.getAttribute('href')?.split('#')[0] ?? ''
			const isOurs = href.startsWith(start) && !/\.(jpg|zip|pdf|json|csv|ics|ndjson|gz)|\?/.test(href)
			if (isOurs && !seen.has(href)) waiting.push(href)
			if (isOurs) seen.add(href)
		}
	}
}

/** Counts what was published again, by itself, and compares it with what was sent. */
export async function recountAll(
	base: string,
	contest: Contest,
	ideas: readonly SentIdea[],
	jurors: number,
	record: Record,
) {
	for (const country of contest.countries) {
		const answer = await fetch(new URL(`/editions/${contest.slug}/results/${country}/bundle.json`, base))
		const read = readBundle(await answer.json().catch(() => null))
		if (read.kind === 'unreadable' || read.kind === 'countable') {
			record.fault(`the bundle of ${country} (${answer.status}) carries no result`)
			continue
		}
		const { differences } = recount(read.bundle)
		if (differences.length > 0) record.fault(`${country} counts otherwise: ${differences.join(', ')}`)
		if (read.bundle.ballots.length !== jurors)
			record.fault(`${country} has ${read.bundle.ballots.length} ballots, ${jurors} were cast`)
		const entries = read.bundle.submissions.length
		const sent = ideas.filter((idea) => idea.country === country).length
		if (entries !== sent) record.fault(`${country} has ${entries} entries, ${sent} were published`)
	}
}
