import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

/** Somebody who tries the likeliest first needs fewer than a hundred million attempts. */
const guessedSoon = 2

/** What anybody would try here before all else (ASVS 6.2.11). */
const ofThisPlace = ['shelfie', 'library', 'libraries', 'selfie', 'contest', 'jury', 'bibliothek', 'biblioteka']

const estimate = new ZxcvbnFactory({
	dictionary: { ...dictionary, ofThisPlace },
	graphs: adjacencyGraphs,
})

/** What comes after makes it no easier to guess, only longer to look at. */
const longestRead = 60

/** Whether a password stands in the lists of stolen ones, or is made of such, of rows of keys, dates or repetitions. */
export const isGuessable = (password: string): boolean =>
	estimate.check(password.slice(0, longestRead)).score <= guessedSoon
