import { describe, expect, test } from 'vitest'
import { csvLine } from '#app/domain/libraries/csv-line.ts'
import { delimiterOf, readHeading, readText } from '#app/domain/libraries/csv-text.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a file', () => {
	test.for([
		['UTF-8', utf8('Rīga')],
		['UTF-8 with its mark', utf8('\ufeffRīga')],
		['UTF-16', new Uint8Array(Buffer.from('\ufeffRīga', 'utf16le'))],
		['UTF-16, the other way round', new Uint8Array(Buffer.from('\ufeffRīga', 'utf16le').swap16())],
	] as const)('in %s is read', ([, bytes]) => {
		expect(readText(bytes)).toEqual({ ok: true, value: 'Rīga' })
	})

	test.for([
		['csv-not-utf8', new Uint8Array([0x52, 0xee, 0x67, 0x61])],
		['csv-not-text', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0xff])],
		['csv-not-text', utf8('R\0ga')],
		['csv-empty', utf8('\ufeff \r\n')],
	] as const)('is refused with %s', ([reason, bytes]) => {
		expect(readText(bytes)).toEqual({ ok: false, reason })
	})

	test.for([
		[',', 'name,place'],
		[';', '\nname;place;"a, b"\nc,d,e,f'],
		['\t', 'name\tplace\tcountry, code'],
	] as const)('is parted by “%s”', ([sign, text]) => {
		expect(delimiterOf(text)).toBe(sign)
	})
})

test('headings are the names of facts, however they are written; others are told', () => {
	expect(readHeading(['Name', ' PLACE', 'country', 'Member share', 'Rank', ''])).toEqual({
		ok: true,
		value: { facts: ['name', 'place', 'country', 'memberShare', null, null], ignored: ['Rank'] },
	})
	expect(readHeading(['name', 'place'])).toEqual({ ok: false, reason: 'csv-columns-missing?columns=country' })
	expect(readHeading(['name', 'place', 'country', 'NAME'])).toEqual({
		ok: false,
		reason: 'csv-columns-repeat?column=name',
	})
})

test('no cell that we write is taken for a formula', () => {
	expect(csvLine(['=1+1', '+x', '-x', '@x', '-3.5', -3.5, 'a "b"; c', null])).toBe(
		`'=1+1,'+x,'-x,'@x,-3.5,-3.5,"a ""b""; c",\r\n`,
	)
})
