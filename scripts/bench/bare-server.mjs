import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/** Answers everything with the bytes of a file: the least that Node can do. */
const [path, headers = '{}'] = process.argv.slice(2)
const body = readFileSync(path)
const fixed = { ...JSON.parse(headers), 'content-length': body.length }

const server = createServer((_request, response) => {
	response.writeHead(200, fixed)
	response.end(body)
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
