import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { failureText } from '#app/domain/jobs/failure-text.ts'

test('a failed query is told by what the database said, without the values it was sent with', () => {
	const cause = Object.assign(new Error('duplicate key value violates "people_email_unique"'), { code: '23505' })
	const error = new DrizzleQueryError('insert into "people" values ($1, $2)', ['anna', 'Anna Marked'], cause)

	expect(failureText(error)).toBe('23505 duplicate key value violates "people_email_unique"')
	expect(failureText(new DrizzleQueryError('select $1', ['Anna Marked']))).toBe('Failed query: select $1')
	expect(failureText('Failed query: select $1\nparams: Anna Marked,12'), 'as it was kept before').not.toContain('Anna')
})

test.each([
	['550 <anna@example.org> is unknown', '550 <…> is unknown'],
	['550 "anna marked"@example.org is unknown', '550 … is unknown'],
	['no letter to anna%40example.org', 'no letter to …'],
	[
		'https://carrier.example/parcels?key=secret&number=RR123 answered 500',
		'https://carrier.example/parcels?… answered 500',
	],
	[`token ${'a1B2'.repeat(12)} was refused`, 'token … was refused'],
])('neither an address nor a key is kept of: %s', (said, kept) => {
	expect(failureText(new Error(said))).toBe(kept)
})

test('the id of what it is about stays', () => {
	const said = 'photo 11111111-1111-4111-8111-111111111111 has no master to blur'
	expect(failureText(new Error(said))).toBe(said)
})
