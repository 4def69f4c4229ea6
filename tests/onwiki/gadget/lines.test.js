'use strict';

// What the gadget's text functions do apart from Python: they throw for no text, and change nothing the second time.
const test = require( 'node:test' ), assert = require( 'node:assert' );
const lines = require( '../../../onwiki/gadget-lines.js' ), rows = require( '../../../onwiki/gadget-rows.js' );

const siteNames = { namespaceIds: { user: 2, user_talk: 3, special: -1 } }; // eslint-disable-line camelcase
const text = '== Sign up ==\n<!-- wikiconbot:sign-up:begin -->x<!-- wikiconbot:sign-up:end -->\n# [[User:Ben]] 10:00, 1 May 2026 (UTC)\n';
const ask = { region: 'sign-up', who: 'Ann', siteNames: siteNames, template: null, comment: 'hi' };

test( 'signing up twice adds one line', () => {
	const once = lines.signUp( text, ask ).text;
	assert.equal( once, text + '# ~~~~ hi\n' );
	const saved = once.replace( '~~~~', '[[User:Ann]] 11:00, 1 May 2026 (UTC)' );
	assert.equal( lines.signUp( saved, ask ).stop, 'already' );
	assert.equal( lines.withdraw( lines.withdraw( saved, ask ).text, ask ).stop, 'already' );
} );

test( 'long lines take no long time', () => {
	for ( const piece of [ '<', '<!--', '[[', '{{', '|', '&', '\'', '(', ' ', '\n#', '<s>', '=', '[[User:Ann|', '~', '10:00, 1 May 2026 (', '<ref', '<pre ', '</div', '[//x ', '\n==', '{{x|' ] ) {
		const much = text + piece.repeat( 5000 ), begin = process.cpuUsage();
		lines.signUp( much, ask );
		lines.withdraw( much + '\n# [[User:Ann]] 11:00, 1 May 2026 (UTC)', ask );
		lines.ownLines( '# [[User:Ann]]' + piece.repeat( 5000 ), 'Ann', siteNames );
		lines.answersOf( '# [[User:Ann]] 10:00, 1 May 2026 (UTC)' + piece.repeat( 5000 ) );
		rows.withCell( '<!-- wikiconbot:p:begin -->\n{|\n|- data-wcb="AAAAAAAAyabcd"\n| ' + piece.repeat( 5000 ) + '\n|}\n<!-- wikiconbot:p:end -->', 'p', 'AAAAAAAA', { bot: 'status' }, 'x' );
		const spent = process.cpuUsage( begin ).user / 1000; // milliseconds of the processor: others may be at work too
		assert.ok( spent < 2000, JSON.stringify( piece ) + ' took ' + spent + ' ms' );
	}
} );
