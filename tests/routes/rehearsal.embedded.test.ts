import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { projectRoot } from '#db/project-root.ts'
import { expect, withDemo as test } from '#tests/support/served.ts'

const minutes = 60_000

test('a whole contest is rehearsed over HTTP alone, by two organisers of the demo', { timeout: 8 * minutes }, async ({
	server,
}) => {
	const [first, second] = server.signIns.filter(({ role }) => role === 'organiser')
	const who = {
		ORGANISER_EMAIL: first?.email,
		ORGANISER_PASSWORD: first?.password,
		SECOND_ORGANISER_EMAIL: second?.email,
		SECOND_ORGANISER_PASSWORD: second?.password,
	}
	const size = ['--countries', '2', '--submissions', '4', '--jurors', '2', '--method', 'points']
	const rehearsal = ['--import', 'tsx', 'scripts/rehearse.ts', '--base', server.origin, ...size]
	const { stdout } = await promisify(execFile)(process.execPath, rehearsal, {
		cwd: projectRoot,
		env: { ...process.env, ...who },
	})
	expect(stdout).toContain('No fault was found.')
})
