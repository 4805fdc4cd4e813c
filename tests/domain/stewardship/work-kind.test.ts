import { expect, test } from 'vitest'
import { mayDismiss, queuesOf, workKinds } from '#app/domain/stewardship/given-up/work-kind.ts'
import { handlers } from '#app/jobs.server.ts'

test('whatever a worker does is of one kind that people know', () => {
	const sorted = workKinds.flatMap((kind) => [...queuesOf(kind)])
	expect(sorted.toSorted()).toEqual(Object.keys(handlers).toSorted())
})

test('only what is gone, or comes again by itself, may be dismissed', () => {
	const photo = { photoId: 'a' }
	expect(mayDismiss('burn-regions', photo, 'there')).toBe(false)
	expect(mayDismiss('burn-regions', photo, 'gone')).toBe(true)
	expect(mayDismiss('remove-logo', { location: 'a' }, 'nothing')).toBe(false)
	expect(mayDismiss('send-reset', { sealed: 'a' }, 'nothing')).toBe(true)
	expect(mayDismiss('retention', {}, 'nothing')).toBe(true)
})
