import { z } from 'zod'
import { tidy } from '../submissions/tidy-text.ts'
import { reportReasons } from './report.ts'

const longestNote = 500

/** What a visitor says is wrong; the note is read by moderators only. */
export const ReportForm = z.object({
	reason: z.enum(reportReasons, { error: 'choose-one' }),
	note: z.string().transform(tidy).pipe(z.string().max(longestNote)).optional(),
})
export type ReportForm = z.infer<typeof ReportForm>

const people = z.number().int().min(1).max(100)

/** How many people it takes for each reason. */
export const ThresholdsForm = z.object({ privacy: people, offensive: people, spam: people, 'not-at-library': people })
