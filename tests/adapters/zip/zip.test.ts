import { expect, test } from 'vitest'
import { type ZipFile, zipOf } from '#app/adapters/zip/zip.ts'
import { zipEntries } from '#tests/support/zip-entries.ts'

const day = new Date('2026-11-12T11:00:00Z')
const file = (name: string, text: string | null): ZipFile => ({
	name,
	read: async () => (text === null ? null : new TextEncoder().encode(text)),
})
const bytesOf = async (files: readonly ZipFile[]) => new Uint8Array(await new Response(zipOf(files, day)).arrayBuffer())

test('holds its files in order, without those that have gone meanwhile', async () => {
	const entries = zipEntries(await bytesOf([file('a.txt', 'one'), file('gone.jpg', null), file('b/ē.txt', 'δύο')]))
	expect([...entries].map(([name, content]) => [name, content.toString()])).toEqual([
		['a.txt', 'one'],
		['b/ē.txt', 'δύο'],
	])
})

test('the same files and day are the same bytes, wherever the server stands', async () => {
	const zone = process.env.TZ
	const files = [file('a.txt', 'one')]
	const made: Uint8Array[] = []
	try {
		for (const TZ of ['UTC', 'Europe/Riga', 'America/New_York']) {
			process.env.TZ = TZ
			made.push(await bytesOf(files))
		}
	} finally {
		if (zone === undefined) delete process.env.TZ
		else process.env.TZ = zone
	}
	expect(made[1]).toEqual(made[0])
	expect(made[2]).toEqual(made[0])
})

test('reads a file only when the ones before it have been taken', async () => {
	const read: string[] = []
	const files = ['one', 'two', 'three'].map((name) => ({
		name,
		read: async () => {
			read.push(name)
			return new Uint8Array(200_000)
		},
	}))
	const reader = zipOf(files, day).getReader()
	await reader.read()
	expect(read).not.toContain('three')
	await reader.cancel()
})
