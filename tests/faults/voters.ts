import { setTimeout } from 'node:timers/promises'
import type { Vote } from '#app/domain/voting/ballot.ts'
import { type Visitor, visitor } from '#tests/support/visitor.ts'
import { isHonestRefusal } from './senders.ts'
import type { Juror, Stage } from './stage.ts'

const aMoment = 250

export interface SentBallot {
	readonly partnerId: string
	readonly country: string
	readonly votes: readonly Vote[]
	/** Set once the server has said that it is cast. */
	acknowledged: boolean
}

interface Seated {
	readonly juror: Juror
	readonly desk: Visitor
}

/** Jurors who cast ballot after ballot, no two alike, each in the order in which they were sent. */
export function votersOn({ voting: { slug, jurors, entries, criteria } }: Stage) {
	const ballots: SentBallot[] = []
	const surprises: string[] = []

	function next(juror: Juror, country: string): SentBallot {
		const votes = (entries[country] ?? []).map((submission, entry): Vote => {
			const scores = criteria.map((key, place) => [key, markOf(ballots.length, entry * criteria.length + place)])
			return { submission, kind: 'scored', scores: Object.fromEntries(scores) }
		})
		const ballot = { partnerId: juror.partnerId, country, votes, acknowledged: false }
		ballots.push(ballot)
		return ballot
	}

	async function cast(desk: Visitor, ballot: SentBallot): Promise<void> {
		const votes = JSON.stringify(ballot.votes)
		const answer = await desk.post(`/jury/editions/${slug}/${ballot.country}/ballot`, { votes })
		if (answer.status === 303) ballot.acknowledged = true
		else if (isHonestRefusal(answer)) await setTimeout(aMoment)
		else surprises.push(`a ballot for ${ballot.country} was answered with ${answer.status}`)
	}

	/** Signing in takes its time, so it is done before anybody waits for the power cut. */
	async function takeSeats(origin: string): Promise<Seated[]> {
		return Promise.all(
			jurors.map(async (juror) => {
				const desk = visitor(origin)
				await desk.signIn(juror)
				return { juror, desk }
			}),
		)
	}

	/** One juror, going from country to country until the server is gone. */
	async function voteUntilCut({ juror, desk }: Seated): Promise<void> {
		try {
			while (surprises.length === 0) for (const country of Object.keys(entries)) await cast(desk, next(juror, country))
		} catch {}
	}

	/** Goes on until it is over. */
	async function voteUntil(over: () => boolean, { juror, desk }: Seated): Promise<void> {
		while (!over() && surprises.length === 0)
			for (const country of Object.keys(entries))
				await cast(desk, next(juror, country)).catch((error: Error) =>
					surprises.push(`a ballot was cut: ${error.message}`),
				)
	}

	return { ballots, surprises, takeSeats, voteUntilCut, voteUntil }
}

/** The digits of the ballot's number to the base of five: every ballot differs from the one before. */
const markOf = (ballot: number, place: number): number => 1 + (Math.floor(ballot / 5 ** place) % 5)
