import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inTwoPlaces, openLedgerFile, readLedger } from '#app/adapters/erasures/ledger-file.ts'
import { scratchFolder } from '#tests/support/scratch-folder.ts'

const erased = (digit: number) => ({
	kind: 'submission' as const,
	id: '00000000-0000-4000-8000-000000000000'.replace(/^0+/, (zeros) => `${digit}`.repeat(zeros.length)),
	at: new Date('2026-10-16T12:00:00.000Z'),
})

async function newLedger() {
	const path = join(await scratchFolder(), 'kept', 'erasures')
	return { path, ledger: openLedgerFile(path, 'ours') }
}

test('a ledger holds opaque ids, each once, and says whose it is', async () => {
	const { path, ledger } = await newLedger()
	await ledger.write([erased(1)])
	await ledger.write([erased(2), erased(1)])

	expect(await ledger.read()).toEqual([erased(1), erased(2)])
	expect((await readFile(path, 'utf8')).split('\n').slice(0, 2)).toEqual([
		'shelfie-erasures 1 ours',
		'2026-10-16T12:00:00.000Z submission 11111111-0000-4000-8000-000000000000;',
	])
	expect(await readLedger(path, 'somebody else')).toBe('ledger-of-another')
})

test('what was taken back more than once is known as it was last', async () => {
	const { path, ledger } = await newLedger()
	const blur = { ...erased(1), kind: 'photo-blur' as const, regions: [{ x: 0, y: 0.25, width: 0.5, height: 1 }] }
	const more = { ...blur, at: new Date(blur.at.getTime() + 1), regions: [...blur.regions, ...blur.regions] }
	await ledger.write([more, blur, erased(1)])
	expect(await ledger.read()).toEqual([more, erased(1)])

	await writeFile(path, (await readFile(path, 'utf8')).replace(/( 0,0.25,0.5,1)+;/, ';'))
	expect(await readLedger(path, 'ours')).toBe('ledger-unreadable')
})

test('that nothing was ever erased is said by an empty ledger, not by none', async () => {
	const { path, ledger } = await newLedger()
	expect(await readLedger(path, 'ours')).toBe('ledger-missing')
	await ledger.write([])
	expect(await readLedger(path, 'ours')).toEqual([])
})

test('several processes begin it at once, and nothing is lost', async () => {
	for (let time = 0; time < 30; time++) {
		const { path, ledger } = await newLedger()
		const write = (digit: number) => openLedgerFile(path, 'ours').write(digit < 4 ? [erased(digit)] : [])
		await Promise.all([1, 2, 3, 4].map(write))
		expect((await ledger.read()).map(({ id }) => id[0]).sort()).toEqual(['1', '2', '3'])
	}
})

test('one that another process is just beginning says nothing yet; to whoever restores it was altered', async () => {
	const { path, ledger } = await newLedger()
	await ledger.write([])
	await writeFile(path, '')
	expect(await ledger.read()).toEqual([])
	expect(await readLedger(path, 'ours')).toBe('ledger-unreadable')
	await ledger.write([])
	expect(await readLedger(path, 'ours')).toEqual([])
})

test('a line torn by a power cut is passed over, a whole one that says nothing is not', async () => {
	const { path, ledger } = await newLedger()
	await ledger.write([erased(1)])
	await appendFile(path, '2026-10-16T12:00:00.000Z submission 2222')
	await ledger.write([erased(3)])
	expect(await readLedger(path, 'ours')).toEqual([erased(1), erased(3)])

	await writeFile(path, (await readFile(path, 'utf8')).replace('submission 1', 'submission x'))
	expect(await readLedger(path, 'ours')).toBe('ledger-unreadable')
})

test('what the second place cannot take is reported, and stands in the first', async () => {
	const { ledger } = await newLedger()
	const reported: unknown[] = []
	const full = { read: async () => [], write: () => Promise.reject(new Error('no space left')) }
	await inTwoPlaces(ledger, full, (error) => reported.push(error)).write([erased(1)])

	expect([await ledger.read(), reported]).toEqual([[erased(1)], [new Error('no space left')]])
})
