import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '#db/project-root.ts'

export interface SignIn {
	readonly role: string
	readonly email: string
	readonly password: string
}
export interface ServerProcess {
	readonly origin: string
	readonly dataDir: string
	/** Whom the server said one can be. */
	readonly signIns: readonly SignIn[]
	/** Everything it has printed so far. */
	readonly said: () => string
	/** Milliseconds of processor time that all its threads have used; Linux only, else NaN. */
	readonly processorTime: () => number
	/** Ends it as an operator does; answers the exit code. */
	readonly stop: () => Promise<number | null>
	/** Ends it as a power cut does. */
	readonly kill: () => Promise<void>
	readonly signal: (name: NodeJS.Signals) => void
	readonly pid: number
}
export interface ServerSettings {
	readonly dataDir: string
	readonly variables?: Readonly<Record<string, string>>
}

const entry = join(projectRoot, 'build/server/index.js')
/** The last line of the welcome. */
const ready = /^Letters (stay|leave)/m
const signInLine = /^ {2}(\S+) +(\S+@\S+) +(\S+)$/gm

/** The built product as a process of its own, on a free port, ready to answer. */
export async function startServer({ dataDir, variables = {} }: ServerSettings): Promise<ServerProcess> {
	const port = variables.PORT ?? String(await freePort())
	const { child, said, ended } = launch({ DATA_DIR: dataDir, PORT: port, ...variables })
	await new Promise<void>((resolve, reject) => {
		child.stdout?.on('data', () => ready.test(said()) && resolve())
		ended.then((code) => reject(new Error(`the server ended with ${code}: ${said()}`)))
	})
	const end = (signal: 'SIGTERM' | 'SIGKILL') => {
		child.kill(signal)
		return ended
	}
	return {
		origin: `http://127.0.0.1:${port}`,
		dataDir,
		signIns: [...said().matchAll(signInLine)].map(([, role = '', email = '', password = '']) => ({
			role,
			email,
			password,
		})),
		said,
		processorTime: () => processorTime(child.pid),
		stop: () => end('SIGTERM'),
		kill: () => end('SIGKILL').then(() => {}),
		signal: (name) => void child.kill(name),
		pid: child.pid ?? 0,
	}
}

/** The kernel counts in hundredths of a second. */
function processorTime(pid: number | undefined): number {
	const path = `/proc/${pid}/stat`
	if (!existsSync(path)) return Number.NaN
	const [user, system] = readFileSync(path, 'utf8')
		.replace(/^.*\) /, '')
		.split(' ')
		.slice(11, 13)
		.map(Number)
	return ((user ?? 0) + (system ?? 0)) * 10
}

/** For starts that must fail: what was said where, and the exit code. */
export async function startInVain(variables: Readonly<Record<string, string>>) {
	const { child, ended } = launch({ PORT: String(await freePort()), ...variables })
	const lines = { out: '', err: '' }
	child.stdout?.on('data', (text) => {
		lines.out += text
	})
	child.stderr?.on('data', (text) => {
		lines.err += text
	})
	return { code: await ended, ...lines }
}

function launch(variables: Readonly<Record<string, string>>) {
	if (!existsSync(entry)) throw new Error('There is no build: run "npx react-router build" first.')
	const { PATH = '', HOME = '' } = process.env
	const child: ChildProcess = spawn(process.execPath, [entry], {
		cwd: projectRoot,
		env: { PATH, HOME, NODE_ENV: 'production', LOG_LEVEL: 'error', FORM_SECONDS: '0', ...variables },
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	let text = ''
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (more: string) => {
			text += more
		})
	}
	const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
	return { child, ended, said: () => text }
}

export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo
			probe.close(() => resolve(port))
		})
	})
}

/** A data directory of one's own; with a space, as on many a desk. */
export async function temporaryDataDir() {
	const dataDir = await mkdtemp(join(tmpdir(), 'shelfie data '))
	return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) }
}
