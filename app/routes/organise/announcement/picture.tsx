import { changeOfficialPicture } from '#app/domain/results/change-official-picture.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import { logoFile, receiveFile } from '#app/http/small-upload.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import type { Route } from './+types/picture.ts'
import { CountryHead } from './country-head.tsx'
import { OfficialPicture } from './official-picture.tsx'
import { requireCitation } from './winner-in-url.server.ts'

export const handle = { areas: ['organise-announcement'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition, citation, announcement, here, at, place } = await requireCitation(args)
	const { consentAt, picture } = citation
	const released = edition.announcedFrom !== null
	return { announcement, here, at, picture, consentAt, released, zone: edition.zone, country: place.country }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, citationPlace, at } = await requireCitation(args)
	const outcome = await changeOfficialPicture(
		organiser,
		citationPlace,
		(await receiveFile(args.request, logoFile)).bytes,
	)
	return outcome.ok ? seeOther(`${at}#picture`) : invalid([outcome.reason])
}

export default function PicturePage({ loaderData, actionData }: Route.ComponentProps) {
	const { country, announcement, here } = loaderData
	return (
		<>
			<CountryHead country={country} announcement={announcement} here={here} />
			<OfficialPicture {...loaderData} errors={actionData?.reply} />
		</>
	)
}
