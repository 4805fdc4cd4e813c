import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carrierOf, carrierPage, carriers } from '#app/domain/prizes/carrier.ts'
import { checkTrackingNumber, maskedNumber } from '#app/domain/prizes/tracking-number.ts'

test.each([
	['omniva', 'CE473124829EE'],
	['latvijas-pasts', 'RR 473 124 829 LV'],
	['postnord', 'ud473124829se'],
	['postnord', '84971563697SE'],
	['dpd', '0998 0000 0200 33'],
	['dpd', '00 81827 0998 0000 0200 33 350 276 C'],
	['venipak', 'V12345E1234567'],
	['inpost', '520113017830399002575123'],
	['dhl', '3318810025'],
	['dhl', 'JJD0099999999'],
	['gls', '12345678901'],
	['gls', 'YOXVB8CE'],
	['ups', '1Z 5R8 939 03 5756 712 7'],
	['fedex', '9865 7878 8855'],
	['fedex', '0414 4176 0228 964'],
	['other', 'carried by hand'.replaceAll(' ', '')],
] as const)('%s: %s is taken without a word', (carrier, typed) => {
	const number = typed.replaceAll(' ', '').toUpperCase()
	expect(checkTrackingNumber(carrier, typed)).toEqual({ ok: true, value: { number, warning: null } })
})

test.each([
	['omniva', 'CE473124828EE'],
	['latvijas-pasts', 'RR473124892LV'],
	['other', 'RR473124828GB'],
	['ups', '1Z5R89390357567128'],
	['fedex', '996578788855'],
	['postnord', '373500000000000001'],
] as const)('%s: the check digit of %s is wrong, so it is a slip of the pen', (carrier, typed) => {
	expect(checkTrackingNumber(carrier, typed)).toEqual({ ok: false, reason: 'tracking-number-check-digit' })
})

test.each([
	['omniva', '12345'],
	['venipak', 'V1234E1234567'],
	['dhl', '3318810010'],
	['dpd', '099800000200331'],
	['inpost', '1234'],
] as const)('%s: %s looks unlike the carrier’s numbers and is taken with a warning', (carrier, number) => {
	expect(checkTrackingNumber(carrier, number)).toEqual({ ok: true, value: { number, warning: 'unknown-format' } })
})

test('what labels print for the eye is left out', () => {
	expect(checkTrackingNumber('latvijas-pasts', '\u00a0rr–473.124-829\u200b lv\n')).toEqual({
		ok: true,
		value: { number: 'RR473124829LV', warning: null },
	})
})

test.each([
	['', 'tracking-number-empty'],
	[' - – \n', 'tracking-number-empty'],
	['RR47312482?LV', 'tracking-number-characters'],
	['РР473124829LV', 'tracking-number-characters'],
	['<script>', 'tracking-number-characters'],
	['1'.repeat(41), 'tracking-number-characters'],
] as const)('“%s” is refused as %s', (typed, reason) => {
	expect(checkTrackingNumber('omniva', typed)).toEqual({ ok: false, reason })
})

test('checking what was checked changes nothing, for every carrier', () => {
	fc.assert(
		fc.property(fc.constantFrom(...carriers), fc.string(), (carrier, typed) => {
			const once = checkTrackingNumber(carrier, typed)
			if (once.ok) expect(checkTrackingNumber(carrier, once.value.number)).toEqual(once)
		}),
	)
})

describe('the carrier’s own page', () => {
	test('is reached by the number', () => {
		expect(carrierPage('latvijas-pasts', 'RR473124829LV')).toBe(
			'https://track.pasts.lv/consignment/tracking?type=pasts&id=RR473124829LV',
		)
	})

	test('is an https address for every carrier but “other”', () => {
		const without = carriers.filter((code) => !carrierPage(code, '1')?.startsWith('https://'))
		expect(without).toEqual(['other'])
		expect(carriers.filter((code) => carrierOf(code).name === '')).toEqual(['other'])
	})
})

describe('the masked number', () => {
	test.each([
		['RR473124805IT', 'RR••• ••• •05 IT'],
		['1Z5R89390357567127', '1Z••••••••••••••27'],
		['YOXVB8CE', 'YO••••CE'],
		['12345', '•••••'],
	])('of %s is %s', (number, masked) => {
		expect(maskedNumber(number)).toBe(masked)
	})

	test('never shows more than half of it', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[A-Z0-9]{1,40}$/), (number) => {
				const shown = maskedNumber(number).replace(/[• ]/g, '')
				expect(shown.length).toBeLessThanOrEqual(number.length / 2)
			}),
		)
	})
})
