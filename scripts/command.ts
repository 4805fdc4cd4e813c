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
	const answered = environment.DATABASE_URL ? undefined : await askServer(environment.DATA_DIR, name, args, print)
	if (answered !== undefined) return answered

	const { context, database } = await compose(environment)
	try {
		return await command(context, args, print)
	} finally {
		await database.close()
	}
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
