import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { serverOfTest } from '#tests/support/server.ts'
import { loadOn } from './load-on.ts'
import { setStage } from './stage.ts'
import { answers, isShort, until } from './waiting.ts'

const kills = isShort ? 3 : 30
const killer = pathToFileURL(`${import.meta.dirname}/worker-killer.mjs`).href

test(`the thread of the database killed ${kills} times: another one follows, nothing acknowledged is lost`, async () => {
	const stage = await setStage()
	const server = await serverOfTest(stage.dataDir, { ...stage.variables, NODE_OPTIONS: `--import=${killer}` })
	const load = loadOn(stage)
	const page = `${server.origin}/editions/${stage.open.slug}?now=`

	await load.during(server, async () => {
		for (let kill = 0; kill < kills; kill++) {
			await setTimeout(500 + Math.random() * 1_500)
			server.signal('SIGUSR2')
			await until('the page', () => answers(page + kill, 200))
		}
	})

	expect(server.said().match(/The thread is gone/g)).toHaveLength(kills)
	await load.audit(server)
})
