import { execFileSync } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { installationOfTest } from '#tests/support/installation.ts'
import { serverOfTest } from '#tests/support/server.ts'
import { startCluster } from '../../scripts/postgres-cluster.mjs'
import { loadOn } from './load-on.ts'
import { setStage } from './stage.ts'
import { answers, isShort, until } from './waiting.ts'

const seconds = 1_000
const kills = isShort ? 2 : 20
const away = (isShort ? 6 : 60) * seconds

test(`PostgreSQL killed ${2 * kills} times, frozen and stopped: refused kindly, nothing acknowledged is lost, all comes back by itself`, async () => {
	const cluster = await startCluster({ durable: true })
	if (!cluster) throw new Error('there is no PostgreSQL here')
	onTestFinished(cluster.stop)
	const stage = await setStage(installationOfTest(cluster.url))
	const server = await serverOfTest(stage.dataDir, stage.variables)
	const load = loadOn(stage)
	const page = `${server.origin}/editions/${stage.open.slug}`
	const back = () => until('the page', () => answers(page, 200))

	await load.during(server, async () => {
		for (let kill = 0; kill < kills; kill++) {
			await setTimeout(500 + Math.random() * seconds)
			process.kill(aChildOf(cluster.pid()), 'SIGKILL')
			await back()
			await setTimeout(Math.random() * seconds)
			const children = childrenOf(cluster.pid())
			process.kill(cluster.pid(), 'SIGKILL')
			await until('the end of all of them', async () => children.every((pid) => !isRunning(pid)))
			cluster.start()
			await back()
		}
	})

	await load.during(server, async () => {
		const all = [cluster.pid(), ...childrenOf(cluster.pid())]
		for (const pid of all) process.kill(pid, 'SIGSTOP')
		await isClosedKindly(server.origin, page, away)
		for (const pid of all) process.kill(pid, 'SIGCONT')
		await back()
	})
	await load.during(server, async () => {
		cluster.halt()
		await isClosedKindly(server.origin, page, away)
		cluster.start()
		await back()
	})

	expect(load.refused.length).toBeGreaterThan(0)
	await load.audit(server)
})

/** For so long: the process answers that it lives, pages that they cannot be had now, in the visitor's words. */
async function isClosedKindly(origin: string, page: string, time: number) {
	const end = performance.now() + time
	await until('a refusal', () => answers(page, 503))
	while (performance.now() < end) {
		const refusal = await fetch(page, { headers: { 'accept-language': 'lv' } })
		expect([refusal.status, Number(refusal.headers.get('retry-after')) > 0]).toEqual([503, true])
		expect(await refusal.text()).toContain('Lasītava uz brīdi slēgta')
		expect((await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(5 * seconds) })).status).toBe(200)
		await setTimeout(200)
	}
}

const childrenOf = (pid: number): number[] =>
	execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
		.trim()
		.split(/\s+/)
		.map(Number)

/** Any of them: one that serves a connection, or one that writes. */
function aChildOf(pid: number): number {
	const children = childrenOf(pid)
	return children[Math.floor(Math.random() * children.length)] ?? pid
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0)
		return true
	} catch {
		return false
	}
}
