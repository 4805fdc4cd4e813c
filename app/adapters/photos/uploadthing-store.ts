import type { UTApi } from 'uploadthing/server'
import { z } from 'zod'
import {
	type PhotoPlace,
	type PhotoStore,
	type PublicPhotos,
	uploadThingScheme as scheme,
} from '#app/domain/submissions/photo.ts'

const timeLimit = 30_000

const Token = z.object({ apiKey: z.string(), appId: z.string().regex(/^[\w-]+$/), regions: z.array(z.string()).min(1) })

interface Options {
	readonly token: string
	readonly disk: PhotoStore
	/** Where new pictures go; what lies in the other place is read and removed all the same. */
	readonly writesTo?: PhotoPlace
	/** Of another server that speaks its protocol. */
	readonly address?: string
	readonly timeLimit?: number
}

/** Only variants leave the installation: originals and masters stay on its disk. */
export function openUploadThingStore(options: Options): PhotoStore {
	const uploadthing = variantsAtUploadThing(options)
	const { put } = options.writesTo === 'disk' ? options.disk.variants : uploadthing
	return { ...options.disk, variants: { ...uploadthing, put }, places: { disk: options.disk.variants, uploadthing } }
}

function variantsAtUploadThing({ token, disk, address, timeLimit: limit = timeLimit }: Options): PublicPhotos {
	const { appId } = readToken(token)
	const files = address ? `${address}/a/${appId}` : `https://${appId}.ufs.sh/f`
	const timelyFetch = withTimeLimit(limit)

	let client: Promise<UTApi> | undefined
	// 72 MB and half a second, which the pages do not need.
	const load = async () => {
		const { UTApi } = await import('uploadthing/server')
		// It logs signed addresses.
		const api = {
			token,
			fetch: timelyFetch,
			logLevel: 'None',
			apiUrl: address,
			ingestUrl: address,
		} as const
		return new UTApi(api)
	}
	const api = () => {
		client ??= load()
		return client
	}

	return {
		async put(key, bytes, type) {
			const file = new File([new Uint8Array(bytes)], key.replace('/', '-'), { type })
			const { data, error } = await (await api()).uploadFiles(file, { signal: AbortSignal.timeout(limit) })
			if (error) throw new Error(`UploadThing did not take a photo: ${error.code}`)
			return scheme + data.key
		},

		async read(location) {
			if (!location.startsWith(scheme)) return disk.variants.read(location)
			const answer = await timelyFetch(`${files}/${keyOf(location)}`)
			if (answer.ok && answer.body) return { type: answer.headers.get('content-type') ?? '', body: answer.body }
			await answer.body?.cancel()
			if (answer.status === 404) return null
			throw new Error(`UploadThing answered ${answer.status}`)
		},

		async remove(location) {
			if (!location.startsWith(scheme)) return disk.variants.remove(location)
			const { success } = await (await api()).deleteFiles(keyOf(location))
			if (!success) throw new Error('UploadThing did not remove a photo')
		},
	}
}

const keyOf = (location: string) => encodeURIComponent(location.slice(scheme.length))

function readToken(token: string) {
	try {
		return Token.parse(JSON.parse(Buffer.from(token, 'base64').toString()))
	} catch {
		throw new Error('UPLOADTHING_TOKEN is not a token of UploadThing')
	}
}

/** It has no time limit of its own, and removing takes no signal. */
function withTimeLimit(limit: number) {
	return (input: RequestInfo | URL, init?: RequestInit) => {
		const timely = AbortSignal.timeout(limit)
		return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, timely]) : timely })
	}
}
