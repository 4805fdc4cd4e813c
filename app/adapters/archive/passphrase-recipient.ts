import { createCipheriv, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { type Recipient, Stanza } from 'age-encryption'

const label = Buffer.from('age-encryption.org/v1/scrypt')
/** 64 MB for a moment. */
const workFactor = 16
const [N, r] = [2 ** workFactor, 8]
const stretch = promisify<string, Buffer, number, object, Buffer>(scrypt)

/** As the library does it, but beside the event loop, which would stand still for most of a second: a server may be running. */
export const passphraseRecipient = (passphrase: string): Recipient => ({
	async wrapFileKey(fileKey) {
		const salt = randomBytes(16)
		const key = await stretch(passphrase, Buffer.concat([label, salt]), 32, { N, r, p: 1, maxmem: 256 * N * r })
		const cipher = createCipheriv('chacha20-poly1305', key, Buffer.alloc(12), { authTagLength: 16 })
		const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()])
		return [new Stanza(['scrypt', salt.toString('base64').replace(/=+$/, ''), String(workFactor)], body)]
	},
})
