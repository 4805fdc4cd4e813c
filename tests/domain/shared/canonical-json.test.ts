import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '#app/domain/shared/canonical-json.ts'
import { digestOf, sha256Hex } from '#app/domain/shared/digest.ts'

test('keys stand in code-unit order and nothing stands between', () => {
	expect(canonicalJson({ b: [1, true, null], a: 'Jēkabpils "1"\n', Ā: {}, B: -0 })).toBe(
		'{"B":0,"a":"Jēkabpils \\"1\\"\\n","b":[1,true,null],"Ā":{}}',
	)
})

test('what could be written in two ways is refused', () => {
	const refused = [
		0.5,
		Number.NaN,
		Infinity,
		2 ** 53,
		undefined,
		{ a: undefined },
		[undefined],
		new Date(0),
		new Map(),
		1n,
		'\ud800',
		() => 1,
	]

	for (const value of refused) expect(() => canonicalJson(value)).toThrow(TypeError)
})

test('it is JSON for the same value', () => {
	const whole = fc.letrec((tie) => ({
		value: fc.oneof(
			{ maxDepth: 3 },
			fc.maxSafeInteger().map((number) => number + 0),
			fc.string({ unit: 'binary' }),
			fc.boolean(),
			fc.constant(null),
			fc.array(tie('value')),
			fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
		),
	})).value
	fc.assert(
		fc.property(whole, (value) => {
			expect(JSON.parse(canonicalJson(value))).toEqual(value)
		}),
	)
})

test('a digest is SHA-256', () => {
	expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
	expect(digestOf({ b: 1, a: 2 })).toBe(sha256Hex('{"a":2,"b":1}'))
})
