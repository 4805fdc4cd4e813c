import { answerAsGuardian } from '#app/domain/submissions/answer-as-guardian.server.ts'
import { guardianPage } from '#app/http/private-pages.server.ts'
import { conflict, seeOther } from '#app/http/replies.server.ts'
import type { Route } from './+types/guardian-consent.ts'

export const loader = ({ params }: Route.LoaderArgs) => seeOther(`/guardians/${params.token}`)

export async function action(args: Route.ActionArgs) {
	const { context, receipt, token } = await guardianPage(args)
	const seen = (await args.request.formData()).get('seen')
	const answered = await answerAsGuardian(context, receipt.id, 'confirmed', String(seen ?? ''))
	if (!answered.ok) throw conflict(answered.reason)
	return seeOther(`/guardians/${token}`)
}
