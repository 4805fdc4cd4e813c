import { expect, it } from 'vitest'
import { dateReply } from '#app/domain/contest/refused-date.ts'

it('says a refusal of a date beside that date', () => {
	expect(dateReply('voting-opens-in-the-past')).toEqual({ fieldErrors: { votingOpens: ['voting-opens-in-the-past'] } })
})

it('says what is about no single date above the form', () => {
	expect(dateReply('voting-already-open')).toEqual({ formErrors: ['voting-already-open'] })
})
