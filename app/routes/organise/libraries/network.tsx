import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { changeNetwork } from '#app/domain/libraries/change-networks.server.ts'
import { networkToKeep } from '#app/domain/libraries/keeping-queries.server.ts'
import { NetworkForm } from '#app/domain/libraries/network-form.ts'
import { type RouteArgs, requireDirectoryKeeper } from '#app/http/guards.server.ts'
import { forbidden, invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/network.ts'
import { DirectoryParts } from './directory-parts.tsx'
import { mayKeep } from './kept-library.server.ts'
import { NetworkFields } from './network-fields.tsx'

export const handle = { areas: ['organise-libraries'] } satisfies PageHandle
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: isolated(loaderData?.network.name ?? '') }]

async function keptNetwork(args: RouteArgs) {
	const { keeper, countries } = await requireDirectoryKeeper(args)
	const network = await networkToKeep(keeper.db, args.params.network ?? '')
	if (!network) throw notFound()
	if (!mayKeep(countries, network.country)) throw forbidden()
	return { keeper, countries, network }
}

export async function loader(args: Route.LoaderArgs) {
	const { countries, network } = await keptNetwork(args)
	return { countries, network }
}

export async function action(args: Route.ActionArgs) {
	const { keeper, countries, network } = await keptNetwork(args)
	const form = parseWithZod(await args.request.formData(), { schema: NetworkForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	if (!mayKeep(countries, form.value.country))
		return invalid(form.reply({ fieldErrors: { country: ['not-your-country'] } }))
	const changed = await changeNetwork(keeper, network.slug, form.value)
	return changed.ok ? seeOther('/organise/networks') : invalid(form.reply({ formErrors: [changed.reason] }))
}

export default function Network({ loaderData: { countries, network }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-libraries')
	const { name, country, website } = network
	const [form, fields] = useForm<NetworkForm>({
		id: 'network',
		lastResult: actionData?.reply ?? null,
		defaultValue: { name, country, website: website ?? '' },
	})
	return (
		<>
			<DirectoryParts here="networks" />
			<PageHead title={name} aside={<a href={`/networks/${network.slug}`}>{t('see-page')}</a>} />
			<form method="post" id={form.id} noValidate>
				<NetworkFields fields={fields} formErrors={form.errors} countries={countries} />
				<Button look="main">{t('save')}</Button>
			</form>
		</>
	)
}
