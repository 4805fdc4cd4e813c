import { readdir, readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDiskStore } from '#app/adapters/photos/disk-store.ts'
import { scratchFolder } from '#tests/support/scratch-folder.ts'

const bytes = Buffer.from('a picture')

async function storeInScratch() {
	const dataDir = await scratchFolder()
	const filesLeft = async () => {
		const entries = await readdir(join(dataDir, 'photos'), { recursive: true, withFileTypes: true })
		return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
	}
	return { store: openDiskStore(dataDir), filesLeft, dataDir }
}

describe('an original being received', () => {
	test('is readable while it arrives and lies under its key once committed', async () => {
		const { store, filesLeft } = await storeInScratch()
		const original = await store.incoming.create()
		await original.write(bytes.subarray(0, 4))
		await original.write(bytes.subarray(4))
		expect(await readFile(original.path)).toEqual(bytes)

		await original.commit()
		expect(await readFile(store.incoming.path(original.key))).toEqual(bytes)
		expect(await filesLeft()).toEqual([original.key])
	})

	test('leaves nothing when discarded, before and after the commit', async () => {
		const { store, filesLeft } = await storeInScratch()
		const given = await store.incoming.create()
		await given.write(bytes)
		await given.discard()
		const committed = await store.incoming.create()
		await committed.commit()
		await committed.discard()
		expect(await filesLeft()).toEqual([])
	})

	test('is found when it has been left lying', async () => {
		const { store, filesLeft } = await storeInScratch()
		const [begun, committed, fresh] = [
			await store.incoming.create(),
			await store.incoming.create(),
			await store.incoming.create(),
		]
		await committed.commit()
		const yesterday = new Date(Date.now() - 86_400_000)
		await utimes(begun.path, yesterday, yesterday)
		await utimes(store.incoming.path(committed.key), yesterday, yesterday)

		const left = await store.incoming.untouchedSince(new Date(Date.now() - 3_600_000))
		expect(left).toEqual([begun.key, committed.key].sort())

		for (const key of left) await store.incoming.remove(key)
		expect(await filesLeft()).toEqual([`${fresh.key}.part`])
		for (const original of [begun, fresh]) await original.discard()
	})
})

describe('masters', () => {
	test('are kept, replaced and removed by key', async () => {
		const { store, filesLeft } = await storeInScratch()
		await store.masters.put('0b5e-1.jpeg', Buffer.from('first'))
		await store.masters.put('0b5e-1.jpeg', bytes)
		expect(await store.masters.get('0b5e-1.jpeg')).toEqual(bytes)

		await store.masters.remove('0b5e-1.jpeg')
		await store.masters.remove('0b5e-1.jpeg')
		expect([await store.masters.get('0b5e-1.jpeg'), await filesLeft()]).toEqual([null, []])
	})
})

describe('variants', () => {
	test('come back with their type, and the last one takes its folder along', async () => {
		const { store, dataDir } = await storeInScratch()
		const location = await store.variants.put('0b5e/320.webp', bytes, 'image/webp')
		const variant = await store.variants.read(location)
		expect([variant?.type, await new Response(variant?.body).text()]).toEqual(['image/webp', 'a picture'])

		await store.variants.remove(location)
		expect(await store.variants.read(location)).toBeNull()
		expect(await readdir(join(dataDir, 'photos/variants'))).toEqual([])
	})

	test('are pictures only', async () => {
		const { store } = await storeInScratch()
		await expect(store.variants.put('0b5e/320.html', bytes, 'text/html')).rejects.toThrow('cannot hold')
	})
})

test.each([
	'../secret',
	'a/../../secret',
	'/etc/passwd',
	'a//b',
	'a/b/c',
	'.hidden',
	'a\0.webp',
	'a\\b',
	'C:x',
	'Upper',
	'',
	`${'a'.repeat(65)}`,
	'a.webp\n',
])('a name such as %j never becomes a path', async (key) => {
	const { store } = await storeInScratch()
	await expect(store.masters.put(key, bytes)).rejects.toThrow('Not a photo’s key')
	await expect(store.masters.get(key)).rejects.toThrow('Not a photo’s key')
	expect(() => store.incoming.path(key)).toThrow('Not a photo’s key')
})
