import { describe, expect, test } from 'vitest'
import { widthsFor } from '#app/domain/submissions/photo.ts'
import { sniffPhoto } from '#app/domain/submissions/photo-format.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const ftyp = (major: string, ...compatible: string[]) => {
	const brands = [major, '\0\0\0\0', ...compatible].join('')
	return bytes(`\0\0\0${String.fromCharCode(8 + brands.length)}ftyp${brands}`)
}

describe('a photo is recognised by its first bytes', () => {
	test.each([
		['jpeg', bytes('\xff\xd8\xff\xe1')],
		['png', bytes('\x89PNG\r\n\x1a\n')],
		['webp', bytes('RIFF\x10\0\0\0WEBPVP8 ')],
		['avif', ftyp('avif', 'mif1', 'miaf')],
		['avif', ftyp('mif1', 'avif', 'miaf')],
		['heic', ftyp('heic', 'mif1', 'heic')],
		['heic', ftyp('heim', 'mif1')],
		['heic', ftyp('mif1', 'heic')],
	])('%s', (format, start) => {
		expect(sniffPhoto(start)).toBe(format)
	})
})

describe('everything else is not a photo', () => {
	test.each([
		['nothing', ''],
		['a few bytes of JPEG', '\xff\xd8'],
		['GIF', 'GIF89a'],
		['PDF', '%PDF-1.7'],
		['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
		['HTML', '<!doctype html>'],
		['TIFF', 'II*\0'],
		['a sound in RIFF', 'RIFF\x10\0\0\0WAVEfmt '],
	])('%s', (_name, start) => {
		expect(sniffPhoto(bytes(start))).toBeNull()
	})

	test('a film, although it begins like HEIC', () => {
		expect(sniffPhoto(ftyp('isom', 'mp42'))).toBeNull()
	})

	test('a brand after the end of its box', () => {
		expect(sniffPhoto(new Uint8Array([...ftyp('isom'), ...bytes('avif')]))).toBeNull()
	})
})

describe('variants', () => {
	test('a large master has all widths', () => expect(widthsFor(4000)).toEqual([320, 640, 1280, 1920]))
	test('a master is never enlarged', () => expect(widthsFor(1279)).toEqual([320, 640]))
	test('a master smaller than the smallest variant keeps its width', () => expect(widthsFor(200)).toEqual([200]))
})
