import type { Command } from '#app/command.server.ts'
import { moveLogos } from '#app/domain/stewardship/move-photos/move-logos.server.ts'
import { moveVariants, removeFormer } from '#app/domain/stewardship/move-photos/move-variants.server.ts'
import { type PhotoPlace, photoPlaces } from '#app/domain/submissions/photo.ts'
import { readWords } from './words.ts'

/** `-- --to disk|uploadthing`: every public picture, one after the other; `--remove-former` empties the place before. */
export const movePhotos: Command = async (context, args, print) => {
	const { flags, values } = readWords(args, ['to'])
	const to = photoPlaces.find((place) => place === values.to?.[0])
	if (!to) {
		print(`Say where to: npm run move-photos -- --to ${photoPlaces.join('|')}`)
		return 2
	}
	if (!context.photos.places[to]) {
		print('UPLOADTHING_TOKEN must be set.')
		return 2
	}
	const variants = await moveVariants(context, to)
	const logos = await moveLogos(context, to)
	print(`${variants.moved + logos.moved} pictures moved to ${nameOf[to]}, each read again and compared.`)
	for (const location of [...variants.missing, ...logos.missing]) print(`Not in the store: ${location}`)
	if (flags.includes('remove-former')) print(`${await removeFormer(context, to)} former copies removed.`)
	else if (variants.moved > 0) print('Their former copies stay until you say --remove-former.')
	return variants.missing.length + logos.missing.length === 0 ? 0 : 1
}

const nameOf: Record<PhotoPlace, string> = { disk: 'the disk', uploadthing: 'UploadThing' }
