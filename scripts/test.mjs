import './node-version.mjs'
import { findOrInstallBrowser } from './browser.mjs'
import { prepare } from './build.mjs'
import { startCluster } from './postgres-cluster.mjs'
import { nothing, runSuite } from './suites.mjs'

const inCi = process.env.CI === 'true'
// `npm run test:faults`: those alone, at full length; words after it choose files.
const [only, ...files] = process.argv.slice(2)
const onlyFaults = only === 'faults'

await prepare({ development: true })
const CHROMIUM_PATH = onlyFaults ? '' : await findOrInstallBrowser()
const cluster = await startCluster()
const embedded = { CHROMIUM_PATH, FAULTS: onlyFaults ? 'full' : 'short', DATABASE_URL: '', TEST_DATABASE_URL: '' }
const onServer = cluster && { ...embedded, TEST_DATABASE_URL: cluster.url }

for (const signal of ['SIGINT', 'SIGTERM']) {
	process.once(signal, () => {
		cluster?.stop()
		process.exit(1)
	})
}

const length = onlyFaults ? 'at full length' : 'short'
const suites = [
	{ title: 'Rules, adapters, commands, routes', projects: ['rules', 'adapters', 'commands', 'routes'], env: embedded },
	onServer && { title: 'Commands and routes on PostgreSQL', projects: ['commands', 'routes'], env: onServer },
	{ title: 'Journeys in the browser', env: embedded },
	{ title: `Faults, ${length}`, projects: ['faults'], files, env: embedded },
	onServer && { title: `Faults on PostgreSQL, ${length}`, projects: ['faults'], files, env: onServer },
]

let total = nothing
try {
	for (const suite of suites.filter(isWanted)) total = sum(total, await runSuite(suite))
} finally {
	cluster?.stop()
}

process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
if (!cluster)
	process.stdout.write(
		'Not run, because no PostgreSQL (15 or newer) was found: commands, routes and faults on PostgreSQL.\n',
	)
process.exitCode = total.failed > 0 || total.passed === 0 || (inCi && (total.skipped > 0 || !cluster)) ? 1 : 0

function isWanted(suite) {
	return Boolean(suite) && (!onlyFaults || suite.projects?.includes('faults'))
}

function sum(one, other) {
	return {
		passed: one.passed + other.passed,
		failed: one.failed + other.failed,
		skipped: one.skipped + other.skipped,
	}
}
