import { digestOf } from '#app/domain/shared/digest.ts'
import { byText } from '#app/domain/shared/text-order.ts'
import type { Ballot } from './ballot.ts'

/**
 * What a closure records of its ballots. The salt (128 bits, published with the result) keeps a
 * handful of small numbers from being guessed out of the digest before that.
 */
export const ballotsDigest = (ballots: readonly Ballot[], salt: string): string =>
	digestOf({ salt, ballots: inOrder(ballots) })

const inOrder = (ballots: readonly Ballot[]): Ballot[] =>
	ballots
		.map(({ partner, votes }) => ({ partner, votes: votes.toSorted(byText((vote) => vote.submission)) }))
		.sort(byText((ballot) => ballot.partner))
