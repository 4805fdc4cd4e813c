import { z } from 'zod'

export interface TextLength {
	readonly least: number
	readonly most: number
}

/** People count characters, not UTF-16 units; and a browser sends a new line as two. */
export const tidy = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
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
