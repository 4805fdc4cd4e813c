import { setTimeout } from 'node:timers/promises'
import { announce, makeContest, moveToVoting } from './rehearse/contest.ts'
import { lookAround, recountAll } from './rehearse/looking.ts'
import { publishAll } from './rehearse/moderating.ts'
import { givePrize } from './rehearse/prize.ts'
import { newReader } from './rehearse/reader.ts'
import { makeRecord } from './rehearse/record.ts'
import { readSettings, type Settings } from './rehearse/settings.ts'
import { sendIdeas } from './rehearse/submitting.ts'
import { closeAll, inviteJurors, voteEverywhere } from './rehearse/voting.ts'

/** Plays a whole contest over HTTP: 0 nothing was found, 1 something was, 2 it was not understood. */
const settings = readSettings(process.argv.slice(2), process.env)
if (typeof settings === 'string') {
	process.stderr.write(`${settings}\n`)
	process.exitCode = 2
} else process.exitCode = await rehearse(settings)

async function rehearse(settings: Settings): Promise<number> {
	const say = (line: string) => void process.stdout.write(`${line}\n`)
	const record = makeRecord(say)
	const { step } = record
	const someone = () => newReader(settings.base, record)
	const [first, second] = [someone(), someone()]
	const until = (instant: number) => setTimeout(Math.max(0, instant - Date.now()) + 1_500)
	try {
		await step('organisers sign in', async () => {
			await first.signIn(settings.organisers[0])
			await second.signIn(settings.organisers[1])
		})
		const contest = await step('an edition with partners and rules', () => makeContest(first, settings))
		say(`    ${new URL(`/editions/${contest.slug}`, settings.base)}`)
		const jurors = await step(`${settings.jurors} jurors accept`, () => inviteJurors(someone, first, contest))
		const ideas = await step(`${settings.submissions} ideas, each confirmed`, () =>
			sendIdeas(someone, first, contest, settings.submissions),
		)
		await step('each is published', () => publishAll(first, contest, ideas))
		await step('voting opens', async () => until(await moveToVoting(first, contest)))
		await step(`votes by ${settings.method}`, () => voteEverywhere(jurors, contest, ideas, settings.method))
		await step('every country is closed', () => closeAll(first, contest))
		await step('two organisers announce', async () => until(await announce(first, second, contest)))
		await step('the result is counted again', () => recountAll(settings.base, contest, ideas, settings.jurors, record))
		await step('a prize travels', () => givePrize(first, someone(), contest))
		await step('every public page of it', () => lookAround(someone(), contest, record))
	} catch (error) {
		record.fault(`it could not go on: ${error instanceof Error ? error.message : error}`)
	}
	say(record.report())
	return record.faults.length === 0 ? 0 : 1
}
