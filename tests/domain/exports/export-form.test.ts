import { expect, it } from 'vitest'
import { ExportForm } from '#app/domain/exports/export-form.ts'

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
