import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.ts'

const minute = 60_000
// Some sentences are about one kind of database only, or ask every address there is and need no second one for it.
const aboutTheOther = process.env.TEST_DATABASE_URL ? '**/*.embedded.test.ts' : '**/*.on-server.test.ts'
const withDatabase = {
	exclude: [aboutTheOther],
	globalSetup: 'tests/support/database-snapshot.ts',
	hookTimeout: minute,
}

function project(name: string, folder: string, more: object = {}) {
	const include = [`tests/${folder}/**/*.test.{ts,tsx}`]
	return {
		// Where scripts lie is known once they are built.
		resolve: { alias: { 'virtual:elements': `${import.meta.dirname}/tests/support/no-elements.ts` } },
		// Files share what they import: nothing of ours keeps state in a module, and reading it all anew took half of the time.
		test: {
			...{ name, include, isolate: false, testTimeout: minute },
			setupFiles: 'tests/support/no-console-errors.ts',
			...more,
		},
	}
}

export default defineConfig({
	test: {
		maxWorkers: 2,
		sequence: { sequencer: LongestFirst },
		projects: [
			project('rules', 'domain'),
			project('adapters', 'adapters'),
			project('commands', 'commands', withDatabase),
			// The first test of a file waits for a server that makes its demo.
			project('routes', 'routes', {
				...withDatabase,
				globalSetup: [withDatabase.globalSetup, 'tests/support/demo.ts'],
				testTimeout: 3 * minute,
			}),
			project('faults', 'faults', { ...withDatabase, testTimeout: 30 * minute, fileParallelism: false }),
		],
	},
})
