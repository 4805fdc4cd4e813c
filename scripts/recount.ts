import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { countBundle } from '#app/domain/results/countable-bundle.ts'
import { readBundle } from '#app/domain/results/read-bundle.ts'
import { recount } from '#app/domain/results/recount.ts'
import { countFile, headerIn } from './recount/count-file.ts'
import { isPacked, UnreadableFile } from './recount/lines-file.ts'
import { printTally, printVerdict } from './recount/report.ts'

/**
 * Counts a result bundle again, as one JSON document or line by line, packed or not: 0 it matches or carried no result
 * and was tallied, 1 it differs, 2 the file is no bundle.
 */
const [path] = process.argv.slice(2)
process.exitCode = path ? await main(path) : stop('Name the file: npm run recount -- bundle.json')

async function main(path: string): Promise<number> {
	try {
		const header = await headerIn(path)
		if (!header) return recountDocument(path)
		const { tally, differences, hasResult } = await countFile(path, header)
		printTally({ ...header, castBallots: tally.ballots }, tally)
		return printVerdict(hasResult, differences)
	} catch (error) {
		if (error instanceof UnreadableFile) return stop(`${path} is not a result bundle of Shelfie: ${error.message}.`)
		if (error instanceof Error && 'code' in error) return stop(`${path} cannot be read (${error.code}).`)
		throw error
	}
}

function recountDocument(path: string): number {
	const read = readBundle(contentOf(path))
	if (read.kind === 'unreadable') throw new UnreadableFile(`version 1 knows no such file: ${read.why}`)
	const castBallots = read.bundle.ballots.length
	if (read.kind === 'countable') {
		printTally({ ...read.bundle, castBallots }, countBundle(read.bundle))
		return printVerdict(false, [])
	}
	const { tally, differences } = recount(read.bundle)
	printTally({ ...read.bundle, castBallots }, tally)
	return printVerdict(true, differences)
}

function contentOf(path: string): unknown {
	const bytes = readFileSync(path)
	try {
		return JSON.parse((isPacked(path) ? gunzipSync(bytes) : bytes).toString())
	} catch {
		throw new UnreadableFile('it is not JSON')
	}
}

function stop(sentence: string): number {
	console.error(sentence.replaceAll(/\p{Cc}/gu, ' '))
	return 2
}
