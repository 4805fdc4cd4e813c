import { z } from 'zod'
import { lengthOf, tidy } from './tidy-text.ts'

export interface TextLength {
	readonly least: number
	readonly most: number
}

export const textBetween = ({ least, most }: TextLength) =>
	z
		.string()
		.transform(tidy)
		.superRefine((text, check) => {
			const length = lengthOf(text)
			if (length === 0) check.addIssue({ code: 'custom', message: 'required' })
			else if (length < least) check.addIssue({ code: 'custom', message: `too-short?missing=${least - length}` })
			else if (length > most) check.addIssue({ code: 'custom', message: `too-long?extra=${length - most}` })
		})
