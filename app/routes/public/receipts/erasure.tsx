import { eraseSubmission } from '#app/domain/submissions/erase-submission.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/erasure.ts'
import { finalStepPage, takeFinalStep } from './final-step.server.ts'
import { FinalStep } from './final-step.tsx'

export const handle = { areas: ['receipt'] } satisfies PageHandle

export const loader = (args: Route.LoaderArgs) => finalStepPage(args, 'erasure')

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.page }]

export const action = (args: Route.ActionArgs) => takeFinalStep(args, eraseSubmission)

export default function Erasure({ loaderData, actionData }: Route.ComponentProps) {
	const t = useTexts('receipt')
	return (
		<FinalStep page={loaderData} errors={actionData?.reply} button={t('erasure-button')}>
			{t('erasure-lede')}
		</FinalStep>
	)
}
