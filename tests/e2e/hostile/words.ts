/** What somebody may type who means no good, or who has a cat on the keyboard; all of it shows as text. */
const script = `</script></title></textarea><script>window.planted = 1</script><img src="/x" onerror="window.planted = 1">`
const attribute = `"'><a href="javascript:window.planted=1">{{7*7}} \${7*7} <!-- --> &lt;b&gt; %00 \\u003c`
/** Turns around what follows, unless it is held apart. */
const turned = '\u202Eexe.txt מה שלום ספרייה \u2067مكتبة'
const family = '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}'.repeat(30)
const zalgo = `Z${'\u0310\u0321\u0489\u035C'.repeat(15)}`

/** Begins every planted text, so that a test finds it on the page. */
export const mark = 'Planted-3fa9'
const ends = 'end-3fa9'
const endless = 'W'.repeat(5_000)

export const hostileLine = `${mark} ${script} ${attribute} ${turned} ${family} ${zalgo} ${endless} ${ends}`
export const hostileText = `${hostileLine}\n\n\n${endless}\n\t\r\n${ends}`
export const shortHostile = `${mark} ${script} ${turned} ${'M'.repeat(60)} ${ends}`
