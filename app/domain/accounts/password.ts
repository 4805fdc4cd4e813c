import { z } from 'zod'
import { isGuessable } from './guessable.ts'

export const passwordLength = { least: 12, most: 200 } as const

/** People count characters, not UTF-16 units. */
const lengthOf = (password: string): number => [...password].length

/** As typed at sign-in: the same characters in the same form as when it was set, whatever keyboard wrote them. */
export const TypedPassword = z
	.string()
	.normalize('NFKC')
	.refine((password) => lengthOf(password) <= passwordLength.most, { error: 'password-too-long' })

/** As it may be set: long, nothing that is guessed soon, and otherwise as people like it. */
export const NewPassword = TypedPassword.refine((password) => lengthOf(password) >= passwordLength.least, {
	error: 'password-too-short',
	abort: true,
}).refine((password) => !isGuessable(password), { error: 'password-guessable' })
