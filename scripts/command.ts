import { resolve } from 'node:path'
import { restore } from '#app/commands/restore.server.ts'
import { commands } from '#app/commands.server.ts'
import { compose } from '#app/compose.server.ts'
import { readEnvironment } from '#app/environment.server.ts'
import { CannotStart } from '#db/cannot-start.ts'
import { askServer } from '#db/embedded/control-socket.ts'

const [name = '', ...args] = process.argv.slice(2)
const print = (line: string) => process.stdout.write(`${line}\n`)

async function run(): Promise<number> {
	const command = commands[name]
	if (!command) {
		print(`There is no command "${name}": there are ${Object.keys(commands).join(', ')}.`)
		return 2
	}
	const environment = readEnvironment(process.env)
	const words = wordsFor(name)
	const answered = environment.DATABASE_URL ? undefined : await askServer(environment.DATA_DIR, name, words, print)
	if (answered !== undefined) return answered

	if (name === 'restore') return restore(environment, words, print)

	const { context, close } = await compose(environment)
	try {
		return await command(context, words, print)
	} finally {
		await close()
	}
}

/** Paths are meant from where somebody stands, and keys come from the environment: a running server knows neither. */
function wordsFor(name: string): string[] {
	if (name !== 'backup' && name !== 'restore') return args
	const from = process.env.INIT_CWD ?? process.cwd()
	const key = process.env.BACKUP_KEY?.trim()
	const paths = args.map((word) => {
		const [, option = '', path = ''] = /^(--[\w-]+=)?([\s\S]*)$/.exec(word) ?? []
		return path.startsWith('--') ? word : option + resolve(from, path)
	})
	return key ? [...paths, '--key', key] : paths
}

run().then(
	(code) => {
		process.exitCode = code
	},
	(error: unknown) => {
		process.stderr.write(
			`${error instanceof CannotStart ? error.message : error instanceof Error ? error.stack : error}\n`,
		)
		process.exitCode = 1
	},
)
