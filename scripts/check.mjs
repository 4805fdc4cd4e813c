import './node-version.mjs'
import { installMissing } from './install.mjs'
import { installed, runQuietly } from './run.mjs'

await installMissing({ development: true })

const checks = {
	'Formatting and lint': [['@biomejs/biome/bin/biome', 'check', '--error-on-warnings']],
	Types: [
		['@react-router/dev/bin.js', 'typegen'],
		// One checker: three others run beside it, and each further one does much of the same work again.
		['typescript-native/bin/tsc', '--noEmit', '--checkers', '1'],
	],
	'Who imports whom': [['dependency-cruiser/bin/dependency-cruise.mjs', 'app', 'db', 'scripts', 'tests']],
	Rules: [['vitest/vitest.mjs', 'run', '--project', 'rules', '--reporter=dot']],
}

const results = await Promise.all(Object.entries(checks).map(([title, steps]) => check(title, steps)))
process.exitCode = results.every(Boolean) ? 0 : 1

async function check(title, steps) {
	const started = performance.now()
	for (const [path, ...words] of steps) {
		const [node, program] = installed(path)
		const { code, said } = await runQuietly(node, [program, ...words])
		if (code === 0) continue
		process.stdout.write(`✗ ${title}\n${said}\n`)
		return false
	}
	process.stdout.write(`✓ ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`)
	return true
}
