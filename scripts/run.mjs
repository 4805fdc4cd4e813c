import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs a program in the project's folder; resolves to its exit code. */
export function run(program, words, { env = {}, ...options } = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(program, words, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env }, ...options })
		child.once('error', reject)
		child.once('close', (code) => resolve(code ?? 1))
	})
}

/** Like `run`, but keeps what is said until it is known whether anybody wants to read it. */
export async function runQuietly(program, words, options = {}) {
	const said = []
	const code = await new Promise((resolve, reject) => {
		const env = { ...process.env, ...options.env }
		const child = spawn(program, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
		child.stdout.on('data', (bytes) => said.push(bytes))
		child.stderr.on('data', (bytes) => said.push(bytes))
		child.once('error', reject)
		child.once('close', (code) => resolve(code ?? 1))
	})
	return { code, said: Buffer.concat(said).toString() }
}

/** Starts a program that a dependency brings, by the same Node that runs this. */
export const installed = (path) => [process.execPath, join(root, 'node_modules', path)]

/** Stops with one sentence that says what to do. */
export function give(sentence) {
	process.stderr.write(`${sentence}\n`)
	process.exit(1)
}
