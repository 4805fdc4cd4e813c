import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { loggable } from '#app/loggable.ts'

test('a failed query is written down without the values it was sent with', () => {
	const cause = Object.assign(new Error('duplicate key value violates "people_email_unique"'), {
		code: '23505',
		detail: 'Key (email)=(anna@example.org) already exists.',
	})
	const error = new DrizzleQueryError(
		'insert into "people" values ($1, $2)',
		['anna@example.org', 'Anna Marked'],
		cause,
	)

	const written = loggable(error)

	expect(written).toMatchObject({
		message: 'Failed query: insert into "people" values ($1, $2)',
		cause: { code: '23505', message: 'duplicate key value violates "people_email_unique"' },
	})
	expect(JSON.stringify(written)).not.toMatch(/anna|marked/i)
	expect(written.stack).toContain('loggable.test.ts')
})

test('no address in a message is written down, wherever it comes from', () => {
	expect(loggable(new Error('550 <anna@example.org> is unknown')).message).toBe('550 <…> is unknown')
	expect(loggable('anna@example.org')).toEqual({ type: 'string', message: '…' })
})
