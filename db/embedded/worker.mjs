import { parentPort, workerData } from 'node:worker_threads'
import { openDirectory } from './directory.mjs'
import { simpleQuery, wireMessages } from './wire.mjs'

const database = await openDirectory(workerData.directory, workerData.durable)
let connected

parentPort.on('message', async ({ connection }) => {
	if (connection) return connect(connection)
	await database.close()
	parentPort.postMessage('closed')
	parentPort.close()
})
parentPort.postMessage('open')

// PGlite is one session of one PostgreSQL: a second connection would read the first one's rows.
function connect(connection) {
	if (connected) return connection.close()
	connected = connection
	const take = wireMessages()
	connection.on('message', (bytes) => answer(connection, take(bytes)))
	connection.on('close', () => {
		connected = undefined
		if (!database.ready) return
		if (database.isInTransaction()) execute(simpleQuery('ROLLBACK'))
		execute(simpleQuery('DISCARD ALL'))
	})
}

function answer(connection, messages) {
	const answers = []
	for (const message of messages) answers.push(...execute(message))
	if (answers.length === 0) return
	const bytes = new Uint8Array(Buffer.concat(answers))
	connection.postMessage(bytes, [bytes.buffer])
}

function execute(message) {
	const answers = []
	// Runs to its end before it returns; the promise is only for file systems that are written later.
	database.execProtocolRawStream(message, { syncToFs: false, onRawData: (bytes) => answers.push(Buffer.from(bytes)) })
	return answers
}
