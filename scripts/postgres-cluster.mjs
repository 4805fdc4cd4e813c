import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const oldest = 15

const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/**
 * A PostgreSQL of its own for the tests, gone with them; nothing when the machine has none. A durable one keeps what it
 * has acknowledged when it is killed.
 */
export async function startCluster({ durable = false, settings: more = {} } = {}) {
	const programs = findPrograms()
	const owner = unprivilegedUser()
	if (!programs || !owner) return undefined

	const home = mkdtempSync(join(tmpdir(), 'shelfie-postgres-'))
	const data = join(home, 'data')
	const password = randomBytes(16).toString('hex')
	writeFileSync(join(home, 'password'), password)
	mkdirSync(data)
	if (owner.uid !== undefined)
		for (const path of [home, data, join(home, 'password')]) chownSync(path, owner.uid, owner.gid)
	chmodSync(home, 0o700)

	const run = { cwd: home, env: { ...process.env, LC_ALL: 'C.UTF-8' }, ...owner }
	const setUp = ['--pgdata', data, '--username', 'shelfie', '--pwfile', join(home, 'password')]
	execFileSync(join(programs, 'initdb'), [...setUp, '--auth', 'scram-sha-256', '--encoding', 'UTF8', '--no-sync'], {
		...run,
		stdio: 'pipe',
	})

	const port = await freePort()
	const settings = {
		port,
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		max_connections: 200,
		...(durable ? {} : fast),
		...more,
	}
	const parameters = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`)
	const control = (...words) =>
		execFileSync(join(programs, 'pg_ctl'), ['--pgdata', data, '--wait', ...words], { ...run, stdio: 'ignore' })
	const start = () => control('start', '--log', join(home, 'log'), '--options', parameters.join(' '))
	start()
	/** The process that all others of it come from. */
	const pid = () => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
	const halt = () => control('stop', '--mode', 'fast')
	const stop = () => {
		try {
			halt()
		} catch {}
		rmSync(home, { recursive: true, force: true })
	}
	return { url: `postgres://shelfie:${password}@127.0.0.1:${port}/postgres`, pid, halt, start, stop }
}

function findPrograms() {
	const installed = '/usr/lib/postgresql'
	const versions = existsSync(installed) ? readdirSync(installed).sort((one, other) => Number(other) - Number(one)) : []
	const folders = [
		...(process.env.PATH ?? '').split(delimiter),
		...versions.map((version) => join(installed, version, 'bin')),
	]
	return folders.find(
		(folder) =>
			['initdb', 'postgres', 'pg_ctl'].every((program) => existsSync(join(folder, program))) &&
			versionIn(folder) >= oldest,
	)
}

function versionIn(folder) {
	try {
		return Number(/(\d+)/.exec(execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }))?.[1])
	} catch {
		return 0
	}
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser() {
	if (process.getuid?.() !== 0) return {}
	for (const name of ['postgres', 'nobody']) {
		try {
			const id = (flag) =>
				Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
			return { uid: id('-u'), gid: id('-g') }
		} catch {}
	}
}

function freePort() {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address()
			server.close(() => resolve(port))
		})
	})
}
