import { expect, test } from 'vitest'
import { drawLabels, type LabelSheet } from '#app/adapters/pdf/labels.ts'
import type { ParcelLabel } from '#app/domain/prizes/parcel-label.ts'

const label: ParcelLabel = {
	from: ['Example consortium', 'Example street 1', '00144 Roma RM', 'ITALY'],
	to: ['Βιβλιοθήκη-παράδειγμα', 'Οδός 7', '262 21 Πάτρα', 'GREECE'],
	phone: '+30 2610 000000',
	carrier: 'Latvijas Pasts',
	number: 'RR473124829LV',
	reference: 'HB-001',
	part: 1,
	of: 2,
	goods: { un: 'UN 3481', name: 'Lithium ion batteries contained in equipment', packingInstruction: 'PI 967' },
}
const sheet = (labels: readonly ParcelLabel[], used = 0): LabelSheet => ({
	title: 'Labels',
	language: 'lv',
	made: new Date('2026-01-01T00:00:00Z'),
	labels,
	used,
	words: { from: 'From', to: 'To', reference: 'Ref.', mark: 'A note', part: (part, of) => `Parcel ${part} of ${of}` },
})
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const pagesOf = (pdf: string) => pdf.match(/\/Type \/Page\b(?!s)/g)?.length

test.each([
	[1, 0, 1],
	[8, 0, 1],
	[9, 0, 2],
	[8, 1, 2],
	[20, 5, 4],
])('%i labels after %i used places fill %i sheets of A4', async (count, used, sheets) => {
	const labels = Array.from({ length: count }, () => label)
	const pdf = text(await drawLabels(sheet(labels, used)))

	expect([pdf.slice(0, 5), pagesOf(pdf)]).toEqual(['%PDF-', sheets])
	expect(pdf).toContain('/MediaBox [0 0 595.28 841.89]')
})

test('the letters of every language come with the sheet, and none is asked of the printer', async () => {
	const bulgarian = { ...label, to: ['Примерна библиотека', 'ул. Пример 1', '4000 Пловдив', 'BULGARIA'] }
	const latvian = { ...label, to: ['Parauga bibliotēka', 'Brīvības iela 1', 'Cēsis, LV-4101', 'LATVIA'] }
	const pdf = text(await drawLabels(sheet([label, bulgarian, latvian])))

	expect(pdf).toContain('/Lang (lv)')
	expect(pdf.match(/\/FontFile2/g)?.length).toBe(2)
	expect(pdf).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/)
})

test('an address of many long lines stays on its own label', async () => {
	const long = { ...label, to: Array.from({ length: 12 }, () => 'x'.repeat(160)), reference: 'y'.repeat(300) }
	expect(pagesOf(text(await drawLabels(sheet([long, label]))))).toBe(1)
})

test('the same sheet is the same file', async () => {
	const [one, two] = [await drawLabels(sheet([label])), await drawLabels(sheet([label]))]
	expect(Buffer.compare(one, two)).toBe(0)
})
