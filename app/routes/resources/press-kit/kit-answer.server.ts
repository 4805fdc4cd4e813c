import { createHash } from 'node:crypto'
import { type ZipFile, zipOf } from '#app/adapters/zip/zip.ts'
import { logoLocation } from '#app/domain/contest/change-logo.server.ts'
import { type Edition, textIn } from '#app/domain/contest/edition.ts'
import { partnersOf } from '#app/domain/contest/partner-queries.server.ts'
import { type PressEntry, pressEntry } from '#app/domain/results/press-kit.server.ts'
import { factsAsCsv, factsAsJson, pressReadme } from '#app/domain/results/press-kit.ts'
import type { Winner } from '#app/domain/results/winner.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { pressPicture } from '#app/domain/submissions/press-picture.server.ts'
import { locales } from '#app/i18n/locale.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { asPage, asText } from './kit-forms.ts'
import { pressWords } from './kit-words.ts'
import { shelfieLogo } from './shelfie-logo.ts'

interface Kit {
	readonly context: Context
	readonly edition: Edition
	readonly winners: readonly Winner[]
	readonly name: string
}

/** A file, and what tells two of its kind apart without reading it. */
type Piece = ZipFile & { readonly mark: string }

/**
 * The kit as it may be given away at this moment, file by file. Whoever has it already is asked again each time, and
 * its mark follows from what is in it: nothing is kept of a picture that has gone.
 */
export async function answerPressKit(request: Request, { context, edition, winners, name }: Kit): Promise<Response> {
	const credit = (library: string) =>
		translator('en', 'press-kit')('credit', { edition: textIn(edition.title, 'en').text, library })
	const entries: PressEntry[] = []
	for (const winner of winners) {
		const entry = await pressEntry(context, edition, winner, credit)
		if (entry) entries.push(entry)
	}
	const pieces = [
		...texts(edition, entries, context.origin),
		...pictures(context, entries),
		...(await logos(context, edition)),
	]
	const etag = `"${createHash('sha256')
		.update(JSON.stringify(pieces.map(({ name, mark }) => [name, mark])))
		.digest('base64url')
		.slice(0, 24)}"`
	const headers = { etag, 'cache-control': 'no-cache' }
	if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers })
	return new Response(zipOf(pieces, edition.announcedFrom ?? new Date(0)), {
		headers: {
			...headers,
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="${name}-press-kit.zip"`,
			'content-security-policy': "default-src 'none'",
		},
	})
}

function texts(edition: Edition, entries: readonly PressEntry[], origin: string): Piece[] {
	const facts = entries.map((entry) => entry.facts)
	const title = textIn(edition.title, 'en').text
	return [
		written('README.txt', pressReadme(title, `${origin}/editions/${edition.slug}/winners`)),
		written('facts.json', factsAsJson(facts)),
		written('facts.csv', factsAsCsv(facts)),
		...entries.flatMap((entry) =>
			locales.flatMap((locale) => {
				const words = pressWords(entry, edition, locale)
				const path = `texts/${entry.facts.code ?? entry.winner.country}-${locale}`
				return [written(`${path}.txt`, asText(words)), written(`${path}.html`, asPage(words))]
			}),
		),
	]
}

/** Asked for once more when its turn comes: the files before it may have taken their time. */
const pictures = (context: Context, entries: readonly PressEntry[]): Piece[] =>
	entries.flatMap(({ winner, facts, picture }) =>
		picture && facts.picture && winner.entry
			? [{ name: facts.picture, mark: picture.masterKey, read: () => readPicture(context, winner.entry?.id ?? '') }]
			: [],
	)

async function readPicture({ db, photos }: Context, submissionId: string): Promise<Uint8Array | null> {
	const picture = await pressPicture(db, submissionId)
	return picture && photos.masters.get(picture.masterKey)
}

async function logos(context: Context, edition: Edition): Promise<Piece[]> {
	const partners = await partnersOf(context.db, edition.id)
	const known = partners.flatMap(({ name, logo }) => (logo ? [{ name, id: logo.id }] : []))
	return [
		written('logos/shelfie.svg', shelfieLogo),
		...known.map(({ name, id }, at) => ({
			name: `logos/${String(at + 1).padStart(2, '0')}-${plain(name)}.webp`,
			mark: id,
			read: () => readLogo(context, id),
		})),
	]
}

async function readLogo(context: Context, id: string): Promise<Uint8Array | null> {
	const location = await logoLocation(context, id)
	const logo = location && (await context.photos.variants.read(location))
	return logo ? new Uint8Array(await new Response(logo.body).arrayBuffer()) : null
}

const written = (name: string, text: string): Piece => ({
	name,
	mark: text,
	read: async () => new TextEncoder().encode(text),
})

/** A name that every file system takes. */
const plain = (name: string): string =>
	name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '') || 'partner'
