import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consentKinds, missingConsents } from '#app/domain/submissions/consent.ts'
import type { Publishable } from '#app/domain/submissions/publishable.ts'
import { missingForPublishing, publishingNeeds } from '#app/domain/submissions/publishable.ts'

const then = new Date('2026-11-22T08:00:00Z')
const complete: Publishable = {
	emailConfirmedAt: then,
	guardianAskedAt: null,
	guardianConfirmedAt: null,
	guardianRefusedAt: null,
	libraryId: 'a library',
	photoState: 'ready',
	altText: 'A reader with a red helmet',
	consents: ['entry', 'photo-published', 'people-agreed'],
}

test('nothing is missing when all is there', () => {
	expect(missingForPublishing(complete)).toEqual([])
})

test.each<[string, Partial<Publishable>, string[]]>([
	['an unconfirmed address', { emailConfirmedAt: null }, ['email-confirmation']],
	['a guardian who has not answered', { guardianAskedAt: then }, ['guardian-confirmation']],
	['a guardian who has agreed', { guardianAskedAt: then, guardianConfirmedAt: then }, []],
	[
		'a guardian who has revoked',
		{ guardianAskedAt: then, guardianConfirmedAt: then, guardianRefusedAt: then },
		['guardian-confirmation'],
	],
	['a withdrawn consent', { consents: ['entry', 'photo-published'] }, ['consent']],
	['a library that was only named', { libraryId: null }, ['library']],
	['a photo still being prepared', { photoState: 'waiting' }, ['photo']],
	['a photo that could not be read', { photoState: 'failed' }, ['photo']],
	['no photo at all', { photoState: null }, ['photo']],
	['an alt text of spaces', { altText: ' \n' }, ['alt-text']],
])('%s', (_, change, missing) => {
	expect(missingForPublishing({ ...complete, ...change })).toEqual(missing)
})

test('everything that is missing is named at once', () => {
	const empty: Publishable = {
		...complete,
		emailConfirmedAt: null,
		guardianAskedAt: then,
		libraryId: null,
		photoState: null,
		altText: '',
		consents: [],
	}
	expect(missingForPublishing(empty)).toEqual([...publishingNeeds])
})

test('name and press are free choices', () => {
	expect(missingConsents(['people-agreed', 'entry', 'photo-published'])).toEqual([])
	expect(missingConsents(['name-shown', 'press-use'])).toEqual(['entry', 'photo-published', 'people-agreed'])
})

test('giving one more consent never makes anything missing', () => {
	fc.assert(
		fc.property(fc.subarray([...consentKinds]), fc.constantFrom(...consentKinds), (consents, kind) => {
			const before = missingForPublishing({ ...complete, consents })
			const after = missingForPublishing({ ...complete, consents: [...consents, kind] })
			expect(before).toEqual(expect.arrayContaining(after))
		}),
	)
})
