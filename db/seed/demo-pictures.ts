import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../project-root.ts'

export const demoPictures = [
	'braids',
	'cap',
	'cat',
	'curls',
	'friends',
	'grandmother',
	'hiding',
	'moustache',
	'night',
	'scooter',
	'three',
	'turban',
] as const
export type DemoPicture = (typeof demoPictures)[number]

export interface CameraSettings {
	/** As EXIF counts: 1 upright, 6 and 8 a phone held on its side. */
	readonly orientation?: 1 | 6 | 8
	readonly gps?: { readonly latitude: number; readonly longitude: number } | null
}

const run = promisify(execFile)
const folder = join(projectRoot, 'db/seed')

/** An illustrated reader as a phone would send it: a large JPEG with all that a camera writes. Always the same bytes. */
export async function demoPhoto(name: DemoPicture, settings: CameraSettings = {}): Promise<Uint8Array> {
	const { orientation = 1, gps = null } = settings
	const parameters = [
		join(folder, 'render-picture.mjs'),
		join(folder, 'pictures', `${name}.svg`),
		JSON.stringify({ orientation, gps }),
	]
	const { stdout } = await run(process.execPath, parameters, { encoding: 'buffer', maxBuffer: 32 * 1024 * 1024 })
	return stdout
}
