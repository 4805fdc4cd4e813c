import { readdir } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openDiskStore } from '#app/adapters/photos/disk-store.ts'
import { openUploadThingStore } from '#app/adapters/photos/uploadthing-store.ts'
import { scratchFolder } from '#tests/support/scratch-folder.ts'
import { startUploadThingStandIn } from '#tests/support/uploadthing-stand-in.ts'

const bytes = Buffer.from('a picture')

async function storeAtStandIn({ timeLimit = 10_000 } = {}) {
	const standIn = await startUploadThingStandIn()
	onTestFinished(() => standIn.close())
	const dataDir = await scratchFolder()
	const disk = openDiskStore(dataDir)
	const { token, address } = standIn
	return { standIn, disk, dataDir, store: openUploadThingStore({ token, disk, address, timeLimit }) }
}

test('a variant is sent signed, read back with its type, and removed', async () => {
	const { store, standIn, dataDir } = await storeAtStandIn()
	const location = await store.variants.put('0b5e/320.webp', bytes, 'image/webp')
	expect(location).toMatch(/^uploadthing:\w+$/)
	expect([...standIn.files.values()]).toEqual([{ bytes, type: 'image/webp' }])
	expect(await readdir(dataDir)).toEqual([])

	const variant = await store.variants.read(location)
	expect([variant?.type, await new Response(variant?.body).text()]).toEqual(['image/webp', 'a picture'])

	await store.variants.remove(location)
	expect([standIn.files.size, await store.variants.read(location)]).toEqual([0, null])
})

test('masters and originals stay on the disk', async () => {
	const { store, disk, standIn } = await storeAtStandIn()
	await store.masters.put('0b5e.jpeg', bytes)
	expect([await disk.masters.get('0b5e.jpeg'), store.incoming, standIn.files.size]).toEqual([bytes, disk.incoming, 0])
})

test('a variant from the time before the token is still read from the disk', async () => {
	const { store, disk } = await storeAtStandIn()
	const location = await disk.variants.put('0b5e/320.jpeg', bytes, 'image/jpeg')
	expect((await store.variants.read(location))?.type).toBe('image/jpeg')
	await store.variants.remove(location)
	expect(await disk.variants.read(location)).toBeNull()
})

test('a service that does not answer is given up', async () => {
	const { store, standIn } = await storeAtStandIn({ timeLimit: 200 })
	standIn.state.stalled = true
	await expect(store.variants.put('0b5e/320.webp', bytes, 'image/webp')).rejects.toThrow()
	await expect(store.variants.read('uploadthing:abc')).rejects.toThrow()
	await expect(store.variants.remove('uploadthing:abc')).rejects.toThrow()
})

test('a refusal by the service tells nothing signed', async () => {
	const { disk, standIn } = await storeAtStandIn()
	const token = Buffer.from(JSON.stringify({ apiKey: 'sk_live_other', appId: 'standinapp', regions: ['here'] }))
	const store = openUploadThingStore({ token: token.toString('base64'), disk, address: standIn.address })
	await expect(store.variants.put('0b5e/320.webp', bytes, 'image/webp')).rejects.toThrow(
		new Error('UploadThing did not take a photo: UPLOAD_FAILED'),
	)
})

test('files are taken only as they were signed for, once and in time', async () => {
	const { store, standIn } = await storeAtStandIn()
	await store.variants.put('0b5e/320.webp', bytes, 'image/webp')
	const [signed = ''] = standIn.puts
	expect(signed).toContain('signature=hmac-sha256')
	const form = (text: string, type: string) => {
		const body = new FormData()
		body.set('file', new File([text], '0b5e-320.webp', { type }))
		return { method: 'PUT', body }
	}
	const send = async (path: string, text = 'a picture', type = 'image/webp') =>
		(await fetch(standIn.address + path, form(text, type))).status
	expect(await send(signed)).toBe(200)
	expect(await send(signed.replace(/expires=\d+/, 'expires=99999999999999'))).toBe(400)
	expect(await send(signed.replace(/signature=hmac-sha256%3D../, 'signature=hmac-sha256%3D00'))).toBe(400)
	expect(await send(signed, 'a larger picture')).toBe(400)
	expect(await send(signed, 'a picture', 'text/html')).toBe(400)
})

test.each([
	'busy',
	'cut',
] as const)('a service that is %s keeps nothing, and takes it when asked again', async (fault) => {
	const { store, standIn } = await storeAtStandIn()
	Object.assign(standIn.state, { fault, takes: 0 })
	await expect(store.variants.put('0b5e/320.webp', bytes, 'image/webp')).rejects.toThrow('UploadThing did not take')
	expect(standIn.files.size).toBe(0)
	Object.assign(standIn.state, { fault: null, takes: 9 })
	const location = await store.variants.put('0b5e/320.webp', bytes, 'image/webp')
	expect(await new Response((await store.variants.read(location))?.body).text()).toBe('a picture')
})

test('told to write to the disk, it still reads and removes what lies at the service', async () => {
	const { store, standIn, disk } = await storeAtStandIn()
	const away = await store.variants.put('0b5e/320.webp', bytes, 'image/webp')
	const { token, address } = standIn
	const back = openUploadThingStore({ token, disk, address, writesTo: 'disk' })
	expect(await back.variants.put('0b5e/640.webp', bytes, 'image/webp')).toBe('0b5e/640.webp')
	expect((await back.variants.read(away))?.type).toBe('image/webp')
	await back.variants.remove(away)
	expect(standIn.files.size).toBe(0)
})

test('a token that is none is named when the store is opened', () => {
	expect(() => openUploadThingStore({ token: 'nonsense', disk: openDiskStore('nowhere') })).toThrow(
		new Error('UPLOADTHING_TOKEN is not a token of UploadThing'),
	)
})
