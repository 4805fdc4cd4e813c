import { changeLogo } from '#app/domain/contest/change-logo.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import { logoFile, receiveFile } from '#app/http/small-upload.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import type { Route } from './+types/logo.ts'
import { LogoForm } from './logo-form.tsx'
import { PartnerHead } from './partner-head.tsx'
import { requirePartner } from './partner-in-url.server.ts'

export const handle = { areas: ['organise-edition', 'organise-partners'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { partner, here } = await requirePartner(args)
	return { here, name: partner.name, logo: partner.logo }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, whose, here } = await requirePartner(args)
	const outcome = await changeLogo(organiser, whose, (await receiveFile(args.request, logoFile)).bytes)
	return outcome.ok ? seeOther(`${here}#logo`) : invalid([outcome.reason])
}

export default function LogoPage({ loaderData: { here, name, logo }, actionData }: Route.ComponentProps) {
	return (
		<>
			<PartnerHead name={name} here={here} part="details" />
			<LogoForm here={here} name={name} logo={logo} errors={actionData?.reply} />
		</>
	)
}
