import { expect, test } from 'vitest'
import { placesFor } from '#app/http/upload-places.ts'

const long = 60_000

test('who finds no place gets the next one that is left, in order of arrival', async () => {
	const { enter } = placesFor(1, long)
	const order: string[] = []
	const leave = await enter()
	const waiting = ['second', 'third'].map(async (name) => {
		const leaveAfter = await enter()
		order.push(name)
		leaveAfter?.()
	})

	expect(order).toEqual([])
	leave?.()
	await Promise.all(waiting)
	expect(order).toEqual(['second', 'third'])
	expect(await enter()).not.toBeNull()
})

test('who has waited long enough is sent away and takes nobody’s place', async () => {
	const { enter } = placesFor(1, 1)
	const leave = await enter()

	expect(await enter()).toBeNull()
	leave?.()
	expect(await enter()).not.toBeNull()
})
