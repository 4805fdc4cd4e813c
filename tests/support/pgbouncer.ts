import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { delimiter, join } from 'node:path'
import { freePort } from '../../scripts/server-process.ts'
import { until } from './until.ts'

const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
/** Where Debian's package puts it; undefined when it is not installed. */
export const pgbouncer = folders.map((folder) => join(folder, 'pgbouncer')).find((path) => existsSync(path))

/** A PgBouncer before this server, as Debian configures it but for the mode and the few connections it lends. */
export async function startPgBouncer(server: string, connections: number, more = '') {
	const { hostname, port: behind, username, password } = new URL(server)
	const home = mkdtempSync('/tmp/shelfie-pgbouncer-')
	const port = await freePort()
	writeFileSync(join(home, 'users'), `"${username}" "${password}"\n`)
	writeFileSync(
		join(home, 'ini'),
		`[databases]
* = host=${hostname} port=${behind}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${join(home, 'users')}
admin_users = ${username}
pool_mode = transaction
default_pool_size = ${connections}
max_client_conn = 200
${more}
`,
	)
	const child = spawn(pgbouncer ?? '', [join(home, 'ini')], { ...owner(home), stdio: ['ignore', 'ignore', 'pipe'] })
	const ended = new Promise((resolve) => child.once('close', resolve))
	await until(() => answers(child, port))
	return {
		url: `postgres://${username}:${password}@127.0.0.1:${port}/postgres`,
		admin: `postgres://${username}:${password}@127.0.0.1:${port}/pgbouncer`,
		async stop() {
			child.kill('SIGTERM')
			await ended
			rmSync(home, { recursive: true })
		},
	}
}

/** Like PostgreSQL it refuses to run as root. */
function owner(home: string): { uid?: number; gid?: number } {
	if (process.getuid?.() !== 0) return {}
	const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
	const nobody = { uid: id('-u'), gid: id('-g') }
	for (const path of [home, join(home, 'users'), join(home, 'ini')]) chownSync(path, nobody.uid, nobody.gid)
	return nobody
}

function answers({ exitCode }: ChildProcess, port: number): Promise<boolean> {
	if (exitCode !== null) throw new Error(`PgBouncer ended with ${exitCode}`)
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1')
		socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
		socket.once('connect', () => socket.end())
	})
}
