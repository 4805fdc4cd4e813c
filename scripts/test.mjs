import './node-version.mjs'
import { findOrInstallBrowser } from './browser.mjs'
import { prepare } from './build.mjs'
import { startCluster } from './postgres-cluster.mjs'
import { nothing, runSuite } from './suites.mjs'

const inCi = process.env.CI === 'true'

await prepare({ development: true })
const CHROMIUM_PATH = await findOrInstallBrowser()
const cluster = await startCluster()
const embedded = { CHROMIUM_PATH, FAULTS: 'short', DATABASE_URL: '', TEST_DATABASE_URL: '' }
const onServer = cluster && { ...embedded, TEST_DATABASE_URL: cluster.url }

for (const signal of ['SIGINT', 'SIGTERM']) {
	process.once(signal, () => {
		cluster?.stop()
		process.exit(1)
	})
}

const suites = [
	{ title: 'Rules, adapters, commands, routes', projects: ['rules', 'adapters', 'commands', 'routes'], env: embedded },
	onServer && { title: 'Commands and routes on PostgreSQL', projects: ['commands', 'routes'], env: onServer },
	{ title: 'Journeys in the browser', env: embedded },
	{ title: 'Faults, short', projects: ['faults'], env: embedded },
	onServer && { title: 'Faults on PostgreSQL, short', projects: ['faults'], env: onServer },
]

let total = nothing
try {
	for (const suite of suites.filter(Boolean)) total = sum(total, await runSuite(suite))
} finally {
	cluster?.stop()
}

process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
if (!cluster)
	process.stdout.write(
		'Not run, because no PostgreSQL (15 or newer) was found: commands, routes and faults on PostgreSQL.\n',
	)
process.exitCode = total.failed > 0 || total.passed === 0 || (inCi && (total.skipped > 0 || !cluster)) ? 1 : 0

function sum(one, other) {
	return {
		passed: one.passed + other.passed,
		failed: one.failed + other.failed,
		skipped: one.skipped + other.skipped,
	}
}
