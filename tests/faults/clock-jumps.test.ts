import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { serverOfTest } from '#tests/support/server.ts'
import { visitor } from '#tests/support/visitor.ts'
import { loadOn } from './load-on.ts'
import { setStage } from './stage.ts'
import { until } from './waiting.ts'

const setter = pathToFileURL(`${import.meta.dirname}/clock-setter.mjs`).href

test('a server whose clock jumps by hours goes by the database’s: who is signed in stays, phases hold, pages change', async () => {
	const stage = await setStage()
	const server = await serverOfTest(stage.dataDir, { ...stage.variables, NODE_OPTIONS: `--import=${setter}` })
	const load = loadOn(stage)
	const juror = visitor(server.origin)
	await juror.signIn(stage.voting.jurors[0]!)
	const submit = `/editions/${stage.open.slug}/submit?library=${stage.open.library}`
	const desk = async () => (await juror.get(`/jury/editions/${stage.voting.slug}`)).status

	for (const off of ['5', '-5', '0']) {
		await load.during(server, async () => {
			server.signal('SIGUSR2')
			await until('the jump', async () => server.said().includes(`off by ${off} hours`))
			const sent = load.acknowledged()
			await until('more that is sent', async () => load.acknowledged() > sent)
		})
		expect([await desk(), (await juror.get(submit)).status]).toEqual([200, 200])
	}
	expect(load.refused).toEqual([])
	await load.audit(server)
})
