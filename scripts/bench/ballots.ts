import type { ServerProcess } from '../server-process.ts'
import { startBare } from './bare.ts'
import { onBothDatabases } from './both-databases.ts'
import type { Figure } from './figure.ts'
import { percentile, type Save, saveTimes } from './jury-load.ts'
import { codeOf, juryCountry, juryEdition, seedJury, sessionOf } from './seed-jury.ts'

const jurors = 200
const submissions = 30
/** Somebody who reads an idea and gives three marks saves three times in twelve seconds. */
const usual = jurors / 4
const budget = 100
const rates = [usual, 75, 100, 150, 200, 300, 400]

/** Two hundred jurors at once, each saving a mark every four seconds; then ever more, until they have to wait. */
export const benchBallots = (): Promise<Figure[]> =>
	onBothDatabases({ fill: (db) => seedJury(db, { partners: jurors, submissions }), measure })

async function measure(name: string, server: ServerProcess): Promise<Figure[]> {
	const answer = Buffer.from(JSON.stringify({ savedAt: new Date().toISOString(), ticked: 0, answered: 30, wanted: 30 }))
	const bare = await startBare(answer, { 'content-type': 'application/json' })
	await saveTimes(server.origin, { jurors, rate: usual, seconds: 8 }, saveOf)
	const reference = await saveTimes(bare.origin, { jurors, rate: usual, seconds: 8 }, saveOf)
	const before = server.processorTime()
	const times = await saveTimes(server.origin, { jurors, rate: usual, seconds: 24 }, saveOf)
	const spent = server.processorTime() - before
	await bare.stop()
	const what = `save of a mark, ${jurors} jurors at ${usual} a second, ${name}`
	return [
		{
			what: `${what}: half stay below`,
			unit: 'ms',
			value: percentile(times, 0.5),
			reference: percentile(reference, 0.5),
		},
		{
			what: `${what}: 95 of 100`,
			unit: 'ms',
			value: percentile(times, 0.95),
			reference: percentile(reference, 0.95),
			budget,
		},
		{ what: `${what}: 99 of 100`, unit: 'ms', value: percentile(times, 0.99), reference: percentile(reference, 0.99) },
		{ what: `processor time of a save, all threads of the server, ${name}`, unit: 'ms', value: spent / times.length },
		{
			what: `highest rate at which 95 of 100 saves stay below ${budget} ms, ${name}`,
			unit: 'saves/s',
			value: await highestRate(server.origin),
		},
	]
}

async function highestRate(origin: string): Promise<number> {
	let highest = 0
	for (const rate of rates) {
		const times = await saveTimes(origin, { jurors, rate, seconds: 8 }, saveOf)
		if (percentile(times, 0.95) >= budget) break
		highest = rate
	}
	return highest
}

/** One of thirty entries after the other, with other marks each time. */
function saveOf(juror: number, turn: number): Save {
	const mark = (criterion: number) => 1 + ((juror + turn + criterion) % 5)
	const scores = ['new', 'useful', 'feasible'].map((key, at) => `scores.${key}=${mark(at)}`)
	return {
		path: `/jury/editions/${juryEdition}/${juryCountry}/entries/${codeOf(1 + ((juror + turn) % submissions))}/vote`,
		headers: {
			accept: 'application/json',
			'content-type': 'application/x-www-form-urlencoded',
			cookie: `shelfie=${sessionOf(juror)}`,
		},
		body: ['kind=scored', ...scores].join('&'),
	}
}
