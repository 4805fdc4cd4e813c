import { randomBytes } from 'node:crypto'
import { access, link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from '#db/cannot-start.ts'
import { addressKey as AddressKey, type Environment } from './environment.server.ts'

/** From the environment, else made once and kept, readable by the owner only, in the data directory. */
export async function installationSecrets(
	environment: Environment,
): Promise<{ secret: string; addressKey: Uint8Array; formerAddressKey: Uint8Array | null }> {
	const { DATA_DIR, SECRET, ADDRESS_KEY, ADDRESS_KEY_FORMER: former } = environment
	const secret = SECRET ?? (await keptSecret(DATA_DIR, 'secret'))
	const addressKey = ADDRESS_KEY ?? (await keptAddressKey(DATA_DIR))
	return { secret, addressKey: bytesOf(addressKey), formerAddressKey: former ? bytesOf(former) : null }
}

/** Whether none would have to be made. */
export async function keptSecretsAreThere({ DATA_DIR, SECRET, ADDRESS_KEY }: Environment): Promise<boolean> {
	const isKept = (name: string) =>
		access(join(DATA_DIR, name)).then(
			() => true,
			() => false,
		)
	return (
		(SECRET !== undefined || (await isKept('secret'))) && (ADDRESS_KEY !== undefined || (await isKept('address-key')))
	)
}

const bytesOf = (key: string) => Buffer.from(key, 'hex')

async function keptAddressKey(dataDir: string): Promise<string> {
	const key = await keptSecret(dataDir, 'address-key')
	if (AddressKey.safeParse(key).success) return key
	throw new CannotStart(`The file ${join(dataDir, 'address-key')} must hold 64 hexadecimal digits.`)
}

async function keptSecret(dataDir: string, name: string): Promise<string> {
	const path = join(dataDir, name)
	const kept = await readFile(path, 'utf8').catch(() => null)
	if (kept) return kept.trim()
	await mkdir(dataDir, { recursive: true, mode: 0o700 })
	const draft = `${path}.${process.pid}`
	const file = await open(draft, 'wx', 0o600).catch((error: Error) => {
		throw new CannotStart(`The data directory ${dataDir} cannot be written to: ${error.message}.`)
	})
	await file.writeFile(randomBytes(32).toString('hex'))
	await file.sync()
	await file.close()
	// Whoever links first wins; the others read what is there.
	await link(draft, path).catch(() => undefined)
	await unlink(draft)
	return (await readFile(path, 'utf8')).trim()
}
