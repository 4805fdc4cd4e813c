import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import { projectRoot } from '#db/project-root.ts'

/** Begins `npm run <name>` and kills it with -9 at its moment, which must come before it ends. */
export async function killedCommand(
	words: readonly string[],
	variables: Readonly<Record<string, string>>,
	isMoment: (said: string) => boolean,
): Promise<void> {
	const args = ['--import', 'tsx', 'scripts/command.ts', ...words]
	const child = spawn(process.execPath, args, { cwd: projectRoot, env: { ...process.env, ...variables } })
	const ended = once(child, 'exit')
	let said = ''
	child.stdout.setEncoding('utf8').on('data', (more) => {
		said += more
	})
	while (child.exitCode === null && !isMoment(said)) await setTimeout(1)
	child.kill('SIGKILL')
	expect(await ended).toEqual([null, 'SIGKILL'])
}
