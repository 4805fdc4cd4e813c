import { z } from 'zod'
import { EmailAddress } from '#app/domain/accounts/email-address.ts'
import { isLocale, Locale } from '#app/domain/shared/language.ts'

/** Why somebody may be written to: they agreed, or the address is published for news like this. */
export const pressBases = ['consent', 'published-address'] as const
export type PressBasis = (typeof pressBases)[number]

const Words = z
	.string()
	.trim()
	.min(2)
	.max(120)
	.regex(/^\P{Cc}*$/u)

const Ground = z.object({ basis: z.enum(pressBases), source: z.string().trim().min(10).max(300) })

/** One journalist; without a recorded reason nobody is written to. */
export const PressForm = Ground.extend({ name: Words, outlet: Words, email: EmailAddress, locale: Locale })
export type PressEntry = z.infer<typeof PressForm>

export const pressLinesAtMost = 500

/** Many at once, for one reason, a line each: name; outlet; address; language. */
export const PressLinesForm = Ground.extend({ lines: z.string().trim().min(1).max(60_000) }).transform(
	(typed, context) => {
		const read = readPressLines(typed)
		for (const line of read.faults.slice(0, 10))
			context.addIssue({ code: 'custom', path: ['lines'], message: `press-line-wrong?line=${line}` })
		if (read.entries.length > pressLinesAtMost)
			context.addIssue({ code: 'custom', path: ['lines'], message: `press-lines-too-many?limit=${pressLinesAtMost}` })
		return read.entries
	},
)

interface Typed {
	readonly lines: string
	readonly basis: PressBasis
	readonly source: string
}

/** Semicolons, or tabs as they come out of a spreadsheet; empty lines are nothing, and each address counts once. */
export function readPressLines({ lines, basis, source }: Typed): { entries: PressEntry[]; faults: number[] } {
	const faults: number[] = []
	const entries = new Map<string, PressEntry>()
	for (const [at, line] of lines.split(/\r?\n/).entries()) {
		if (line.trim() === '') continue
		const [name, outlet, email, locale = '', ...more] = line.split(/[;\t]/).map((cell) => cell.trim())
		const language = locale.toLowerCase()
		const read = PressForm.safeParse({ name, outlet, email, locale: language, basis, source })
		if (!read.success || more.some(Boolean) || !isLocale(language)) faults.push(at + 1)
		else if (!entries.has(read.data.email)) entries.set(read.data.email, read.data)
	}
	return { entries: [...entries.values()], faults }
}
