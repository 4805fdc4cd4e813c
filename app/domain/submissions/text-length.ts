import { z } from 'zod'

export interface TextLength {
	readonly least: number
	readonly most: number
}

/** A browser sends a new line as two characters; other control characters nobody typed, and no database keeps them all. */
export const tidy = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.replace(/[^\P{Cc}\n\t]/gu, '')
		.trim()
/** People count characters, not UTF-16 units. */
export const lengthOf = (text: string): number => [...text].length

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
