import type { Catalogue } from '../catalogue.ts'
import access from './lv/access.json' with { type: 'json' }
import account from './lv/account.json' with { type: 'json' }
import arrival from './lv/arrival.json' with { type: 'json' }
import ballot from './lv/ballot.json' with { type: 'json' }
import certificate from './lv/certificate.json' with { type: 'json' }
import corrections from './lv/corrections.json' with { type: 'json' }
import edition from './lv/edition.json' with { type: 'json' }
import errors from './lv/errors.json' with { type: 'json' }
import exported from './lv/exports.json' with { type: 'json' }
import feeds from './lv/feeds.json' with { type: 'json' }
import forms from './lv/forms.json' with { type: 'json' }
import home from './lv/home.json' with { type: 'json' }
import ideas from './lv/ideas.json' with { type: 'json' }
import jury from './lv/jury.json' with { type: 'json' }
import legal from './lv/legal.json' with { type: 'json' }
import letters from './lv/letters.json' with { type: 'json' }
import libraries from './lv/libraries.json' with { type: 'json' }
import organise from './lv/organise.json' with { type: 'json' }
import organiseAnnouncement from './lv/organise-announcement.json' with { type: 'json' }
import organiseEdition from './lv/organise-edition.json' with { type: 'json' }
import organiseExports from './lv/organise-exports.json' with { type: 'json' }
import organiseLegal from './lv/organise-legal.json' with { type: 'json' }
import organiseLetters from './lv/organise-letters.json' with { type: 'json' }
import organiseLibraries from './lv/organise-libraries.json' with { type: 'json' }
import organiseNumbers from './lv/organise-numbers.json' with { type: 'json' }
import organisePartners from './lv/organise-partners.json' with { type: 'json' }
import organisePeople from './lv/organise-people.json' with { type: 'json' }
import organisePerson from './lv/organise-person.json' with { type: 'json' }
import organisePrizes from './lv/organise-prizes.json' with { type: 'json' }
import organiseResults from './lv/organise-results.json' with { type: 'json' }
import organiseRetention from './lv/organise-retention.json' with { type: 'json' }
import organiseSetup from './lv/organise-setup.json' with { type: 'json' }
import organiseSubmissions from './lv/organise-submissions.json' with { type: 'json' }
import organiseTracking from './lv/organise-tracking.json' with { type: 'json' }
import organiseVoting from './lv/organise-voting.json' with { type: 'json' }
import organiseWordings from './lv/organise-wordings.json' with { type: 'json' }
import organiseWork from './lv/organise-work.json' with { type: 'json' }
import poster from './lv/poster.json' with { type: 'json' }
import press from './lv/press.json' with { type: 'json' }
import pressKit from './lv/press-kit.json' with { type: 'json' }
import prizes from './lv/prizes.json' with { type: 'json' }
import receipt from './lv/receipt.json' with { type: 'json' }
import recusals from './lv/recusals.json' with { type: 'json' }
import refusals from './lv/refusals.json' with { type: 'json' }
import report from './lv/report.json' with { type: 'json' }
import results from './lv/results.json' with { type: 'json' }
import share from './lv/share.json' with { type: 'json' }
import shell from './lv/shell.json' with { type: 'json' }
import states from './lv/states.json' with { type: 'json' }
import submit from './lv/submit.json' with { type: 'json' }
import winners from './lv/winners.json' with { type: 'json' }

export const lv: Catalogue = {
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
