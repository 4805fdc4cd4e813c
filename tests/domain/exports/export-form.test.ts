import { parseWithZod } from '@conform-to/zod/v4'
import { expect, it } from 'vitest'
import { ExportForm, fieldsOfWish } from '#app/domain/exports/export-form.ts'

const refusalsOf = (wish: unknown) =>
	ExportForm.safeParse(wish).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []

it('asks for a table alone when none was chosen', () => {
	expect(refusalsOf({ kinds: [], format: 'csv' })).toEqual(['kinds required'])
})

it('takes several tables in an archive only', () => {
	expect(refusalsOf({ kinds: ['submissions', 'letters'], format: 'csv' })).toEqual(['format export-one-kind'])
	expect(refusalsOf({ kinds: ['submissions', 'letters'], format: 'zip' })).toEqual([])
	expect(refusalsOf({ kinds: ['submissions'], format: 'json' })).toEqual([])
})

it.each([
	{ kinds: ['libraries'], format: 'csv', marked: true },
	{ kinds: ['submissions', 'letters'], format: 'zip' },
] as const)('what one asked for once can be asked for again: $format', (wish) => {
	const sent = new FormData()
	for (const [name, values] of Object.entries(fieldsOfWish(wish)))
		for (const value of [values].flat()) sent.append(name, value)
	expect(parseWithZod(sent, { schema: ExportForm })).toMatchObject({ status: 'success', value: wish })
})
