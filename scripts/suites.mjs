import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installed, root, run } from './run.mjs'

/** Runs vitest projects or the browser journeys and counts what happened; a suite without tests counts nothing. */
export async function runSuite({ title, projects, files = [], env }) {
	process.stdout.write(`\n── ${title} ──\n`)
	return projects ? runVitest(projects, files, env) : runPlaywright(env)
}

async function runVitest(projects, files, env) {
	const [node, vitest] = installed('vitest/vitest.mjs')
	const chosen = projects.flatMap((project) => ['--project', project])
	return counted(
		async (report) => {
			const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
			return run(node, [vitest, 'run', '--passWithNoTests', ...chosen, ...reporters, ...files], { env })
		},
		(report) => ({
			passed: report.numPassedTests,
			failed: report.numFailedTests,
			skipped: report.numPendingTests + report.numTodoTests,
		}),
	)
}

async function runPlaywright(env) {
	const journeys = join(root, 'tests/e2e')
	if (!existsSync(journeys) || !readdirSync(journeys).some((name) => /\.(test|spec)\.ts$/.test(name))) return nothing
	const [node, playwright] = installed('@playwright/test/cli.js')
	return counted(
		(report) => {
			const reporters = { PLAYWRIGHT_JSON_OUTPUT_NAME: report }
			return run(node, [playwright, 'test', '--reporter=list,json'], { env: { ...env, ...reporters } })
		},
		({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }),
	)
}

export const nothing = { passed: 0, failed: 0, skipped: 0 }

async function counted(start, read) {
	const folder = mkdtempSync(join(tmpdir(), 'shelfie-report-'))
	const path = join(folder, 'report.json')
	try {
		const code = await start(path)
		const counts = existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : nothing
		// A file that cannot even be read fails without a test that failed.
		return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
	} finally {
		rmSync(folder, { recursive: true })
	}
}
