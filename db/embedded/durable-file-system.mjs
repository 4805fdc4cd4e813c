import { fsyncSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

const inputOutputError = 29
const notSyncable = new Set(['EINVAL', 'EBADF'])

/** Emscripten's Node file system has no fsync: without this one a power cut loses acknowledged rows. */
export class DurableFileSystem extends NodeFS {
	async init(database, options) {
		const initialised = await super.init(database, options)
		initialised.emscriptenOpts.preRun.push((module) => {
			module.FS.filesystems.NODEFS.stream_ops.fsync = (stream) => {
				try {
					fsyncSync(stream.nfd)
				} catch (error) {
					if (!notSyncable.has(error.code)) return inputOutputError
				}
				return 0
			}
		})
		return initialised
	}
}

const small = ['-c', 'shared_buffers=16MB']
const durable = ['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'full_page_writes=on']

// PGlite starts PostgreSQL with -F, which switches fsync off whatever the settings say.
export const durableParameters = [
	...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
	...durable,
	...small,
]
export const fastParameters = [...PGlite.defaultStartParams, ...small]
