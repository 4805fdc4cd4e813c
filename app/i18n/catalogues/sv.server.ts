import type { Catalogue } from '../catalogue.ts'
import access from './sv/access.json' with { type: 'json' }
import account from './sv/account.json' with { type: 'json' }
import arrival from './sv/arrival.json' with { type: 'json' }
import ballot from './sv/ballot.json' with { type: 'json' }
import certificate from './sv/certificate.json' with { type: 'json' }
import corrections from './sv/corrections.json' with { type: 'json' }
import edition from './sv/edition.json' with { type: 'json' }
import errors from './sv/errors.json' with { type: 'json' }
import exported from './sv/exports.json' with { type: 'json' }
import feeds from './sv/feeds.json' with { type: 'json' }
import forms from './sv/forms.json' with { type: 'json' }
import home from './sv/home.json' with { type: 'json' }
import ideas from './sv/ideas.json' with { type: 'json' }
import jury from './sv/jury.json' with { type: 'json' }
import legal from './sv/legal.json' with { type: 'json' }
import letters from './sv/letters.json' with { type: 'json' }
import libraries from './sv/libraries.json' with { type: 'json' }
import organise from './sv/organise.json' with { type: 'json' }
import organiseAnnouncement from './sv/organise-announcement.json' with { type: 'json' }
import organiseEdition from './sv/organise-edition.json' with { type: 'json' }
import organiseExports from './sv/organise-exports.json' with { type: 'json' }
import organiseLegal from './sv/organise-legal.json' with { type: 'json' }
import organiseLetters from './sv/organise-letters.json' with { type: 'json' }
import organiseLibraries from './sv/organise-libraries.json' with { type: 'json' }
import organiseNumbers from './sv/organise-numbers.json' with { type: 'json' }
import organisePartners from './sv/organise-partners.json' with { type: 'json' }
import organisePeople from './sv/organise-people.json' with { type: 'json' }
import organisePerson from './sv/organise-person.json' with { type: 'json' }
import organisePrizes from './sv/organise-prizes.json' with { type: 'json' }
import organiseResults from './sv/organise-results.json' with { type: 'json' }
import organiseRetention from './sv/organise-retention.json' with { type: 'json' }
import organiseSetup from './sv/organise-setup.json' with { type: 'json' }
import organiseSubmissions from './sv/organise-submissions.json' with { type: 'json' }
import organiseTracking from './sv/organise-tracking.json' with { type: 'json' }
import organiseVoting from './sv/organise-voting.json' with { type: 'json' }
import organiseWordings from './sv/organise-wordings.json' with { type: 'json' }
import organiseWork from './sv/organise-work.json' with { type: 'json' }
import poster from './sv/poster.json' with { type: 'json' }
import press from './sv/press.json' with { type: 'json' }
import pressKit from './sv/press-kit.json' with { type: 'json' }
import prizes from './sv/prizes.json' with { type: 'json' }
import receipt from './sv/receipt.json' with { type: 'json' }
import recusals from './sv/recusals.json' with { type: 'json' }
import refusals from './sv/refusals.json' with { type: 'json' }
import report from './sv/report.json' with { type: 'json' }
import results from './sv/results.json' with { type: 'json' }
import share from './sv/share.json' with { type: 'json' }
import shell from './sv/shell.json' with { type: 'json' }
import states from './sv/states.json' with { type: 'json' }
import submit from './sv/submit.json' with { type: 'json' }
import winners from './sv/winners.json' with { type: 'json' }

export const sv: Catalogue = {
	access,
	account,
	arrival,
	ballot,
	corrections,
	certificate,
	edition,
	errors,
	exports: exported,
	'organise-wordings': organiseWordings,
	'organise-work': organiseWork,
	'organise-legal': organiseLegal,
	'organise-exports': organiseExports,
	feeds,
	forms,
	home,
	ideas,
	jury,
	legal,
	letters,
	libraries,
	organise,
	'organise-announcement': organiseAnnouncement,
	'organise-edition': organiseEdition,
	'organise-letters': organiseLetters,
	'organise-libraries': organiseLibraries,
	'organise-numbers': organiseNumbers,
	'organise-partners': organisePartners,
	'organise-people': organisePeople,
	'organise-person': organisePerson,
	'organise-prizes': organisePrizes,
	'organise-results': organiseResults,
	'organise-retention': organiseRetention,
	'organise-setup': organiseSetup,
	'organise-submissions': organiseSubmissions,
	'organise-voting': organiseVoting,
	'organise-tracking': organiseTracking,
	poster,
	press,
	'press-kit': pressKit,
	prizes,
	receipt,
	recusals,
	refusals,
	report,
	results,
	share,
	shell,
	states,
	submit,
	winners,
}
