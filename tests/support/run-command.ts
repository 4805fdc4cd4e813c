import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { projectRoot } from '#db/project-root.ts'

const run = promisify(execFile)

/** What `npm run <name>` does, as its own process; throws unless it ends with 0. */
export async function runCommand(
	name: string,
	variables: Readonly<Record<string, string>>,
	args: readonly string[] = [],
): Promise<string> {
	const words = ['--import', 'tsx', 'scripts/command.ts', name, ...args]
	return (await run(process.execPath, words, { cwd: projectRoot, env: { ...process.env, ...variables } })).stdout
}

/** `npm run recount -- <path>`, likewise. */
export async function runRecount(path: string): Promise<string> {
	return (await run(process.execPath, ['--import', 'tsx', 'scripts/recount.ts', path], { cwd: projectRoot })).stdout
}
