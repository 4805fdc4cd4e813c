import { expect, test } from 'vitest'
import { databaseForServer } from '#tests/support/server-database.ts'
import { visitor } from '#tests/support/visitor.ts'
import { startServer, temporaryDataDir } from '../../scripts/server-process.ts'

test('what is typed at one process is heard at the other', async () => {
	const database = await databaseForServer()
	const [here, there] = [await temporaryDataDir(), await temporaryDataDir()]
	const one = await startServer({ dataDir: here.dataDir, variables: { ...database.variables, DEMO: 'on' } })
	const other = await startServer({ dataDir: there.dataDir, variables: { ...database.variables, DEMO: 'off' } })
	try {
		const person = visitor(one.origin)
		await person.signIn(one.signIns.find(({ role }) => role === 'organiser')!)
		const desk = '/organise/editions/example-last-year/prizes'
		const ids = [...(await person.text(desk)).matchAll(/\/prizes\/([0-9a-f-]{36})"/g)].map(([, id]) => id)
		const pages = await Promise.all(ids.map((id) => person.text(`${desk}/${id}`)))
		const travelling = pages.find((page) => page.includes('CP202511078IT')) ?? ''
		const form = /action="(\/organise\/shipments\/[^"]+\/tracking-events)"/.exec(travelling)?.[1] ?? ''

		const answer = await fetch(`${other.origin}/editions/example-last-year/prizes/events`)
		const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
		expect((await reader.read()).value).toBe('retry: 3000\n\n')
		const now = new Date(Date.now() - 3_600_000).toISOString().slice(0, 16)
		expect((await person.post(form, { status: 'held', occurredAt: now })).status).toBe(303)
		expect((await reader.read()).value).toBe('data: changed\n\n')
		const page = await (await fetch(`${other.origin}/editions/example-last-year/prizes/LV`)).text()
		expect(page).toContain('Held')
		await reader.cancel()
	} finally {
		await one.stop()
		await other.stop()
		await database.remove()
		await Promise.all([here.remove(), there.remove()])
	}
})
