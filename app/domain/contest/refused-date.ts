import type { DatesInput } from './edition-form.ts'
import type { RoundDatesRefusal } from './round-dates.ts'

/** At which date a refusal of an edition's dates is to be said; the others are about all of them. */
const refusedDates: Partial<Record<RoundDatesRefusal, keyof DatesInput>> = {
	'zone-unknown': 'zone',
	'moderation-days-invalid': 'moderationDays',
	'call-closes-before-it-opens': 'callCloses',
	'voting-opens-before-call-closes': 'votingOpens',
	'voting-opens-before-moderation-ends': 'votingOpens',
	'voting-opens-in-the-past': 'votingOpens',
	'voting-closes-before-it-opens': 'votingCloses',
	'rounds-overlap': 'votingCloses',
}

/** What a form of dates answers with: the sentence beside its field, else above the form. */
export const dateReply = (reason: string) => {
	const field = new Map<string, string>(Object.entries(refusedDates)).get(reason)
	return field ? { fieldErrors: { [field]: [reason] } } : { formErrors: [reason] }
}
