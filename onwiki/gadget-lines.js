'use strict';

/**
 * Sign-up lines in a page's wikitext: finds them, adds one, changes one, crosses one out.
 *
 * Text in, text out: nothing here knows the browser or the wiki. Where the bot has the same function in Python, both are
 * tested with the same cases. The rule for a person's own line: never a wrong one. What is not certain is told apart.
 *
 * Answers: those to the questions of the sign-up template. Own: those to the event's own questions, by their names. SiteNames:
 * `wgNamespaceIds` of mw.config (all local names, aliases and canonical names of namespaces), and the names of
 * Special:Contributions if they are known. RosterName: a list's heading and the headings above it, outermost first. EventData:
 * the part of `data-wcb-event` that is used here. Range: offsets in the text; RosterRange: of a list's section with its
 * subsections. Kind: how a line is made: a call of the sign-up template; a signature and a comment after it; or something that can
 * be crossed out, but not changed. OwnLine: `first` and `last` are numbers of lines, from 0, and equal; `text` is without a
 * carriage return. OwnLines: the person's lines, and the numbers of lines that may be theirs. LineAnswers: what a line says, as
 * plain text. Stop: why nothing is changed. `already`: the person is on the list (signUp), or has withdrawn (withdraw, change);
 * `perhaps`: a line names the person, but may not be theirs. Changed: the new text of the page, or why there is none, with the line.
 *
 * @typedef {{community?: string, role?: string, attendance?: string}} Answers
 * @typedef {Object.<string, string>} Own
 * @typedef {{namespaceIds: Object.<string, number>, contributions?: string[]}} SiteNames
 * @typedef {{heading: ?string, under: string[]}} RosterName
 * @typedef {{iteration?: string, rosters: RosterName[]}} EventData
 * @typedef {{start: number, end: number}} Range
 * @typedef {{heading: ?string, start: number, end: number}} RosterRange
 * @typedef {'template'|'plain'|'other'} Kind
 * @typedef {{first: number, last: number, struck: boolean, kind: Kind, text: string}} OwnLine
 * @typedef {{lines: OwnLine[], unsure: number[]}} OwnLines
 * @typedef {{kind: Kind, answers: Answers, own: Own, comment: string}} LineAnswers
 * @typedef {Object} Ask what a change of the page needs to know.
 * @property {string} region name of the region with the link, as in `data-signup`.
 * @property {?number} [roster] place of the list in the event's `rosters`; null: the section with the link.
 * @property {EventData[]} [events] data of the page's events.
 * @property {string} who the user's name.
 * @property {SiteNames} siteNames
 * @property {?string} [template] title of the sign-up template, null if the wiki has none.
 * @property {Answers} [answers]
 * @property {Own} [own]
 * @property {string} [comment]
 * @property {boolean} [sure] the person saw the line that is perhaps theirs, and wants to sign up anyway.
 * @typedef {'already'|'perhaps'|'no-list'|'not-found'|'not-plain'} Stop
 * @typedef {{text: string}|{stop: Stop, line?: string}} Changed
 */

/** What the wiki replaces with a signature: not as such in a script, whose page is saved like any other. */
const TILDES = '~'.repeat( 4 );

// -- The place of a new line: the same as wikitext/new_line.py ---------------

const HEADING_LINE = /^=[^\n]*=[ \t]*(?:<!--(?:(?!-->)[^\n])*-->[ \t]*)*$/;
/** A line that divides a list ("'''Not coming'''", ";Maybe"): in bold or a term, without links and templates. */
const DIVIDES = /^[ \t]*(?:;|'{3,5}[^'\n]|<(?:b|u|big|strong)\b)(?!.*(?:\[\[|\{\{|\/\/))/i;
const OPENS = /<!--[ ]*wikiconbot:([a-z0-9-]+):begin[ ]*-->|<!--|<(nowiki|pre|syntaxhighlight|source|templatedata|gallery)(?=[ >])[^>]*>/gi;
const CLOSES = new RegExp( [
	'^[ \\t]*(?:</[a-z]+[ ]*>[ \\t]*)+$',
	'^[ \\t]*(?:\\[\\[[^\\[\\]|:]+:[^\\[\\]]*\\]\\][ \\t]*)+$',
	'^[ \\t]*__[^_ ]+__[ \\t]*$',
	'^[ \\t]*\\{\\{[ ]*(?:defaultsort|[^{}|]*(?:end|bottom|ende|fin|fine|fim))[ ]*(?::[^{}]*)?\\}\\}[ \\t]*$',
	'^[ \\t]*<!--(?![ ]*wikiconbot:)[^\\n]*-->[ \\t]*$',
	'^[ \\t]*$'
].join( '|' ), 'i' );
const TAIL = /^<\/(div|translate|center|blockquote|noinclude|onlyinclude)[ ]*>$/i;

/**
 * What closes the comment or tag that is open at the end of a line.
 *
 * @param {string} text a line
 * @param {string} closing what is to be closed from the line before
 * @return {string} empty if nothing is open
 */
function stillOpen( text, closing ) {
	const lower = text.toLowerCase(), whole = text.slice( 0, text.lastIndexOf( '>' ) + 1 );
	let at = 0;
	for ( ;; ) {
		if ( closing ) {
			const found = lower.indexOf( closing, at );
			if ( found < 0 ) {
				return closing;
			}
			at = found + closing.length;
			closing = '';
		}
		OPENS.lastIndex = at;
		const opened = OPENS.exec( whole );
		if ( !opened ) {
			return text.includes( '<!--', at ) ? '-->' : '';
		}
		at = opened.index + opened[ 0 ].length;
		if ( opened[ 1 ] ) {
			closing = '<!-- wikiconbot:' + opened[ 1 ].toLowerCase() + ':end -->';
		} else if ( !opened[ 2 ] ) {
			closing = '-->';
		} else if ( !opened[ 0 ].endsWith( '/>' ) ) {
			closing = '</' + opened[ 2 ].toLowerCase() + '>';
		}
	}
}

/**
 * For each line: whether it begins in a comment, in text that is shown as typed, or in a region of the bot.
 *
 * @param {string[]} lines
 * @return {boolean[]}
 */
function hiddenLines( lines ) {
	let closing = '';
	return lines.map( ( text ) => {
		const hidden = closing !== '';
		closing = stillOpen( text, closing );
		return hidden;
	} );
}

/**
 * Last line of a list item: where its templates and comments are closed, and after the answers below it.
 *
 * @param {string[]} lines
 * @param {number} first
 * @param {number} stop
 * @return {number}
 */
function endOfItem( lines, first, stop ) {
	let depth = 0, closing = '', last = first;
	for ( let i = first; i < stop; i++ ) {
		closing = stillOpen( lines[ i ], closing );
		depth += lines[ i ].split( '{{' ).length - lines[ i ].split( '}}' ).length;
		last = i;
		if ( depth <= 0 && !closing ) {
			break;
		}
	}
	if ( depth > 0 || closing ) { // never closed: it hides nothing
		last = first;
	}
	while ( last + 1 < stop && lines[ last + 1 ].startsWith( ':' ) ) {
		last++;
	}
	return last;
}

/**
 * Where a text ends without spaces and tabs; a pattern for this would take very long for very many spaces.
 *
 * @param {string} text
 * @param {number} at
 * @return {number}
 */
function endOf( text, at ) {
	while ( at > 0 && ( text[ at - 1 ] === ' ' || text[ at - 1 ] === '\t' ) ) {
		at--;
	}
	return at;
}

/**
 * Closing tags at the end of a line that close what an earlier line opened.
 *
 * @param {string} text
 * @return {string}
 */
function tailOf( text ) {
	let at = text.length, name = '';
	for ( ;; ) {
		const stop = endOf( text, at ), open = text.lastIndexOf( '</', stop );
		const tag = open < 0 ? null : TAIL.exec( text.slice( open, stop ) );
		if ( !tag ) {
			at = stop;
			break;
		}
		name = name || tag[ 1 ].toLowerCase();
		at = open;
	}
	const lower = text.toLowerCase();
	return !name || lower.includes( '<' + name + '>' ) || lower.includes( '<' + name + ' ' ) ? '' : text.slice( at );
}

/**
 * The section with a line added to its list.
 *
 * @param {string} section from its heading, with its subsections; only the text above the first subheading gets the line
 * @param {string} line begins with `#`; in a list of bullets it gets a bullet, except below facts ("* Date: Monday")
 * @return {string}
 */
function withLine( section, line ) {
	const end = section.includes( '\r\n' ) ? '\r\n' : '\n';
	const lines = section.replace( /\r\n/g, '\n' ).split( '\n' );
	const hidden = hiddenLines( lines );
	let stop = lines.findIndex( ( text, i ) => i > 0 && !hidden[ i ] && HEADING_LINE.test( text ) );
	stop = stop < 0 ? lines.length : stop;
	let last = -1, lastBullet = -1;
	for ( let i = 0; i < stop; i++ ) {
		if ( !hidden[ i ] && lines[ i ].startsWith( '#' ) ) {
			last = i;
		} else if ( last >= 0 && !hidden[ i ] && DIVIDES.test( lines[ i ] ) ) {
			stop = i;
		} else if ( !hidden[ i ] && lines[ i ].startsWith( '*' ) ) {
			lastBullet = i;
		}
	}
	if ( last < 0 && lastBullet < 0 ) {
		let at = stop; // what closes a box stays below the first line of a list
		while ( at > 1 && !hidden[ at - 1 ] && CLOSES.test( lines[ at - 1 ] ) ) {
			at--;
		}
		lines.splice( at, 0, line );
		return lines.join( end );
	}
	if ( last < 0 ) {
		last = lastBullet;
		line = lines[ last ].includes( '[[' ) || !/[:：]/.test( lines[ last ] ) ? '*' + line.slice( 1 ) : line;
	}
	last = endOfItem( lines, last, stop );
	const tail = tailOf( lines[ last ] );
	lines.splice( last, 1, lines[ last ].slice( 0, lines[ last ].length - tail.length ), line + tail );
	return lines.join( end );
}

// -- People's words as wikitext: the same as wikitext/markup.py --------------

/** The characters that separate words for Python: others than those of `\s`. */
// eslint-disable-next-line no-control-regex
const SPACES = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
/** Control characters, halves of surrogate pairs, noncharacters, overrides and isolates of the writing direction. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]|([\ud800-\udbff][\udc00-\udfff])|[\ud800-\udfff]/g;
const IN_ROW = /~{2,}|'{2,}|_{2,}|!{2,}|-{4,}|^[*#:;!~'+-]|['~]$/g;

/**
 * @param {string} char
 * @return {string}
 */
function entity( char ) {
	return '&#' + char.codePointAt( 0 ) + ';';
}

/**
 * @param {string} text
 * @return {string}
 */
function onOneLine( text ) {
	text = text.normalize( 'NFC' ).replace( UNSEEN, '$1' );
	return text.replace( SPACES, ' ' ).replace( /^ | $/g, '' ).normalize( 'NFC' );
}

/**
 * Whether a character combines with the one before it: then it changes its place between marks of other classes (UAX #15).
 *
 * @param {string} char
 * @return {boolean}
 */
function isCombining( char ) {
	return !( 'a\u0345' + char ).normalize( 'NFD' ).startsWith( 'a\u0345' ) ||
		( 'a' + char + '\u0334' ).normalize( 'NFD' ).startsWith( 'a\u0334' );
}

/**
 * A pattern with properties of characters. Browsers before 2020 do not know them, and a literal would stop the whole file there.
 *
 * @param {string} properties
 * @param {RegExp} otherwise
 * @return {RegExp}
 */
function withProperties( properties, otherwise ) {
	try {
		return new RegExp( '^[' + properties.replace( /(\w+),?/g, '\\p{$1}' ) + ']', 'u' );
	} catch ( e ) {
		return otherwise;
	}
}
const LETTER = withProperties( 'L,N', /^[^ -\x2f\x3a-\x40\x5b-\x60\x7b-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\xd7\xf7\u2000-\u206f\u3000-\u3004\ufeff]/ );
const DIGIT = withProperties( 'Nd', /^\d/ );

/**
 * Wikitext that shows a text as it was typed, on one line, without any other effect.
 *
 * @param {string} text
 * @return {string}
 */
function plain( text ) {
	text = onOneLine( text ).replace( /[&<>[\]{}|"=]/g, entity );
	text = text.replace( IN_ROW, ( row ) => row.replace( /[^]/g, entity ) );
	text = text.replace( /([A-Za-z+.-]):(?=[^ ])/g, '$1&#58;' );
	const first = text ? String.fromCodePoint( /** @type {number} */ ( text.codePointAt( 0 ) ) ) : '';
	if ( first && isCombining( first ) ) {
		text = entity( first ) + text.slice( first.length );
	}
	return text.replace( /(RFC|PMID|ISBN) /g, ( all, word, at ) => {
		const before = Array.from( text.slice( Math.max( at - 2, 0 ), at ) ).pop() || ' ';
		const after = text.slice( at + all.length );
		const magic = before !== '_' && !LETTER.test( before ) && ( /^[Xx]/.test( after ) || DIGIT.test( after ) );
		return magic ? word + '&#32;' : all;
	} );
}

/**
 * @param {Object.<string, string>|undefined} values
 * @return {string[]} names with a value
 */
function answered( values ) {
	return Object.keys( values || {} ).filter( ( name ) => values && onOneLine( values[ name ] || '' ) );
}

const QUESTIONS = [ 'community', 'role', 'attendance' ];

/**
 * The line of a list with which a person signs up; the wiki replaces the tildes when the page is saved.
 *
 * Without answers to questions it is a signature and the comment. Empty answers are left out.
 *
 * @param {?string} template the template's title, null if the wiki has none
 * @param {Answers} [answers]
 * @param {Own} [own]
 * @param {string} [comment]
 * @return {string}
 */
function signupLine( template, answers, own, comment ) {
	const values = /** @type {Object.<string, string>} */ ( Object.assign( {}, answers ) );
	const words = plain( comment || '' );
	const given = answered( values ).filter( ( name ) => QUESTIONS.includes( name ) );
	if ( !template || ( !given.length && !answered( own ).length && !( words && mayMeanAnother( words ) ) ) ) {
		return '# ' + TILDES + ( words && ' ' + words );
	}
	const parts = QUESTIONS.filter( ( name ) => given.includes( name ) )
		.map( ( name ) => name + '=' + plain( values[ name ] ) );
	if ( words ) {
		parts.push( 'comment=' + words );
	}
	answered( own ).forEach( ( name, i ) => {
		parts.push( ( i + 1 ) + '=' + ownAnswer( name, /** @type {Own} */ ( own )[ name ] ) );
	} );
	return '# {{' + [ template ].concat( parts, 'signature=' + TILDES ).join( '|' ) + '}}';
}

/**
 * @param {string} name
 * @param {string} value
 * @return {string} the value of a numbered parameter
 */
function ownAnswer( name, value ) {
	return plain( name.replace( /:/g, ' ' ) ) + ': ' + plain( value );
}

/**
 * Words that may say that the person who signs means somebody else ("on behalf of", "added by"). The bot's own phrases are in
 * language/signing.py; these are parts of them, so that more lines are left to people, and none fewer.
 */
const ANOTHER = new RegExp( [
	'behalf', '(?:signing|signed|signing up|signed up|registering|adding) for', 'for (?:my|our|a|the) ',
	'(?:added|entered|signed|signed up|registered|submitted|listed|enrolled|down|here|written|posted|inserted) by',
	'im (?:namen|auftrag) von', 'stellvertretend', 'für (?:meine|unsere)', '(?:eingetragen|angemeldet|hinzugefügt|nachgetragen) (?:von|durch)',
	'au nom de', 'de la part de', 'pour le compte', 'pour (?:mon|ma|mes) ', '(?:ajouté|inscrit|enregistré)e? par',
	'en nombre de', 'de parte de', 'para mi ', '(?:agregad|añadid|inscrit|registrad|apuntad|anotad|adicionad|acrescentad)[oa] por',
	'em nome de', 'da parte de', 'para (?:o meu|a minha|meu|minha) ', 'a nome di', 'per conto di', '(?:aggiunt|iscritt|inserit)[oa] da',
	'namens', '(?:toegevoegd|aangemeld) door', 'w imieniu', '(?:dodan[ya]?|dopisan[ya]?) przez', 'jménem', 'přidal', 'zapsal',
	'от имени', 'від імені', 'добавлен', 'добавил', 'записал', 'додав', 'додано', 'atas nama', 'mewakili', '(?:ditambahkan|didaftarkan) oleh',
	'thay mặt', 'được thêm bởi', 'adına', 'ekleyen', 'tarafından (?:eklendi|kaydedildi|yazıldı)',
	'نيابة عن', 'بالنيابة عن', 'أضافه', 'أضافها', 'سجله', 'سجلها', 'بواسطة', 'توسط', 'از طرف', 'به نمایندگی از', 'کی طرف سے', 'کی جانب سے', 'نے (?:شامل|درج|اندراج)', 'جي پاران',
	'代', '由', '添加', '登记人', '追加者', '記入者', '추가', '대신', 'が(?:追加|記入|登録)',
	'द्वारा', 'ने (?:जोड़ा|जोड़ा|पंजीकृत|दर्ज)', 'यांनी', 'ले थपेको', 'की (?:ओर|तरफ|तरफ़) से', 'के लिए', 'वतीने', 'तर्फबाट', 'का पक्ष से',
	'দ্বারা', 'কর্তৃক', '(?:যোগ|যুক্ত) করেছেন', 'দ্বাৰা', 'যোগ কৰিছে', 'পক্ষে', 'পক্ষ থেকে', 'ৰ হৈ', 'ৰ পৰা',
	'చేర్చ', 'నమోదు చేశారు', 'తరపున', 'తరఫున', 'சேர்', 'பதிவு', 'சார்பாக', 'சார்பில்', 'ಸೇರಿಸ', 'ಪರವಾಗಿ', 'ചേർ', 'വേണ്ടി', 'ವೇಂಡಿ',
	'ପାଇଁ', 'ଦ୍ୱାରା', 'ଯୋଡ଼', 'ଯୋଗ', 'ତରଫରୁ', 'ପକ୍ଷରୁ', 'ਦੁਆਰਾ', 'ਨੇ (?:ਜੋੜਿਆ|ਸ਼ਾਮਲ|ਦਰਜ)', 'ਵੱਲੋਂ', 'ਵਲੋਂ', 'ਦੀ ਤਰਫੋਂ', 'દ્વારા', 'એ ઉમેર્યું', 'વતી', 'તરફથી'
].join( '|' ).normalize( 'NFC' ), 'i' );

/**
 * Whether words may say that a line is about somebody else than its signer.
 *
 * @param {string} words
 * @return {boolean}
 */
function mayMeanAnother( words ) {
	return ANOTHER.test( words.normalize( 'NFC' ).replace( /[\s_]+/g, ' ' ) );
}

// -- What a reader sees ------------------------------------------------------

const NAMED_ENTITIES = /** @type {Object.<string, string>} */ ( { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\xa0', ndash: '–', mdash: '—', middot: '·', bull: '•', hellip: '…', lrm: '\u200e', rlm: '\u200f' } );

/**
 * @param {string} text
 * @return {string} with entities decoded; unknown ones stay as typed
 */
function decode( text ) {
	return text.replace( /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g, ( all, decimal, hexadecimal, name ) => {
		if ( name ) {
			return Object.prototype.hasOwnProperty.call( NAMED_ENTITIES, name ) ? NAMED_ENTITIES[ name ] : all;
		}
		const code = decimal ? parseInt( decimal, 10 ) : parseInt( hexadecimal, 16 );
		const valid = code === 9 || code === 10 || code === 13 || ( code >= 0x20 && code <= 0xd7ff ) ||
			( code >= 0xe000 && code <= 0xfffd ) || ( code >= 0x10000 && code <= 0x10ffff );
		return valid ? String.fromCodePoint( code ) : all;
	} );
}

/**
 * The text that a reader sees of a short piece of wikitext without templates, on one line.
 *
 * @param {string} wikitext
 * @return {string}
 */
function shown( wikitext ) {
	return decode( wikitext
		.replace( /<!--(?:(?!-->)[^])*-->/g, '' )
		.replace( /\[\[:?([^[\]|\n]*)(?:\|([^[\]]*))?\]\]/g, ( all, target, label ) => label === undefined ? target : label )
		.replace( /\[(?:https?:)?\/\/[^\s[\]]+(?:\s([^[\]]*))?\]/gi, ( all, label ) => label || '' )
		.replace( /<br\s*\/?>/gi, ' ' )
		.replace( /<\/?(?:b|bdi|bdo|i|u|s|del|ins|strike|em|strong|small|big|sub|sup|span|font|code|tt|kbd|mark|abbr|div|center|p|translate|tvar|nowiki)\b[^<>]*>/gi, '' )
		.replace( /'{2,5}/g, '' )
	).replace( SPACES, ' ' ).trim();
}

// -- Sections and lists ------------------------------------------------------

/**
 * @typedef {{heading: ?string, under: string[], start: number, stop: number, end: number}} Section `stop` is where the next
 *  heading begins, `end` where the section ends with its subsections.
 */

const HEADING = /^\ufeff?(?:<translate\b[^<>\n]*>)?(={1,6})([^\n]+?)\1(?:<\/?translate\b[^<>\n]*>|<!--(?:(?!-->)[^\n])*-->|[ \t\r])*$/;

/**
 * Lines that are hidden on a page: a tag or a region that is never closed hides nothing, an open comment hides the rest.
 *
 * @param {string[]} lines
 * @return {boolean[]}
 */
function hiddenOnPage( lines ) {
	/** @type {boolean[]} */
	let hidden = [];
	for ( let from = 0, tries = 0; from < lines.length && tries < 9; tries++ ) {
		const rest = hiddenLines( lines.slice( from ).concat( '' ) ), open = rest.pop();
		const first = open ? rest.lastIndexOf( false ) + 1 : rest.length, line = lines[ from + first - 1 ] || '';
		if ( open && /<!--(?![ ]*wikiconbot:[a-z0-9-]+:begin)(?:(?!-->)[^])*$/.test( line ) ) {
			return hidden.concat( rest );
		}
		hidden = hidden.concat( rest.slice( 0, first ) );
		from += Math.max( first, 1 );
	}
	return hidden.concat( lines.slice( hidden.length ).map( () => false ) );
}

/**
 * @param {string} text a page
 * @return {Section[]} the sections in order, the part before the first heading first
 */
function sectionsOf( text ) {
	const lines = text.split( '\n' ), hidden = hiddenOnPage( lines );
	/** @type {Section[]} */
	const sections = [ { heading: null, under: [], start: 0, stop: text.length, end: text.length } ];
	/** @type {{level: number, section: Section}[]} */
	let open = [];
	let at = 0;
	lines.forEach( ( line, i ) => {
		const found = hidden[ i ] ? null : HEADING.exec( line );
		if ( found ) {
			const level = found[ 1 ].length;
			sections[ sections.length - 1 ].stop = at;
			open.filter( ( one ) => one.level >= level ).forEach( ( one ) => {
				one.section.end = at;
			} );
			open = open.filter( ( one ) => one.level < level );
			const under = open.map( ( one ) => one.section.heading || '' );
			const section = { heading: shown( found[ 2 ] ), under: under, start: at, stop: text.length, end: text.length };
			sections.push( section );
			open.push( { level: level, section: section } );
		}
		at += line.length + 1;
	} );
	sections[ 0 ].end = sections[ 0 ].stop;
	return sections;
}

/**
 * Where a region begins that is on the page exactly once, closed, and is no text shown as typed.
 *
 * @param {string} text
 * @param {string} name
 * @return {number} offset, or -1
 */
function regionStart( text, name ) {
	const marker = /<!--\s*wikiconbot:([a-z0-9-]+):(begin|end)\s*-->/g;
	const lines = text.split( '\n' ), hidden = hiddenOnPage( lines );
	let at = -1, ends = 0;
	for ( let found = marker.exec( text ); found; found = marker.exec( text ) ) {
		if ( found[ 1 ] === name && found[ 2 ] === 'end' ) {
			ends += at < 0 ? 2 : 1;
		} else if ( found[ 1 ] === name ) {
			const line = text.slice( 0, found.index ).split( '\n' ).length - 1;
			const before = text.slice( text.lastIndexOf( '\n', found.index - 1 ) + 1, found.index );
			if ( at >= 0 || hidden[ line ] || stillOpen( before, '' ) ) {
				return -1;
			}
			at = found.index;
		}
	}
	return ends === 1 ? at : -1;
}

/**
 * @param {string} text
 * @param {string} regionName
 * @return {?Section}
 */
function sectionWith( text, regionName ) {
	const at = regionStart( text, regionName );
	return at < 0 ? null : sectionsOf( text ).filter( ( one ) => one.start <= at && at < one.stop )[ 0 ] || null;
}

/**
 * The section in which a region of the bot begins, with its heading and its subsections.
 *
 * @param {string} text a page
 * @param {string} regionName
 * @return {?Range} null if the region does not begin exactly once
 */
function sectionOf( text, regionName ) {
	const section = sectionWith( text, regionName );
	return section && { start: section.start, end: section.end };
}

/**
 * @param {string} text a page
 * @param {EventData} event
 * @return {Section[][]} for each list of the event the sections with its headings
 */
function rosterSections( text, event ) {
	const sections = sectionsOf( text );
	return event.rosters.map( ( roster ) => sections.filter( ( one ) => one.heading === roster.heading &&
		one.under.length === roster.under.length && one.under.every( ( name, i ) => name === roster.under[ i ] ) ) );
}

/**
 * The sections of an event's lists.
 *
 * @param {string} text a page
 * @param {EventData} event
 * @return {Array.<?RosterRange>} for each list of the event; null where not exactly one section has its headings
 */
function rosters( text, event ) {
	return rosterSections( text, event ).map( ( fits, i ) => {
		const roster = event.rosters[ i ];
		return fits.length === 1 ? { heading: roster.heading, start: fits[ 0 ].start, end: fits[ 0 ].end } : null;
	} );
}

// -- Who is named ------------------------------------------------------------

const MARKS = /[\u200e\u200f\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\u00ad\x7f]/g;
const TITLE_SPACES = /[_\s\u00a0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
/** Prefixes of other wikis; with another colon after them, a title there may name an account. */
const OTHER_WIKI = /^(?:[a-z]{1,2}|wikt|voy|meta|commons|species|wikidata|outreach|incubator|foundation|mediawikiwiki|phab)$/;

/**
 * @param {string} text
 * @return {string} with percent codes decoded
 */
function withoutCodes( text ) {
	return text.replace( /(?:%[0-9A-Fa-f]{2})+/g, ( codes ) => {
		try {
			return decodeURIComponent( codes );
		} catch ( e ) {
			return codes;
		}
	} );
}

/**
 * An account's name as a link has it, in the form that the wiki shows; the first letter is upper-cased as MediaWiki does.
 *
 * @param {string} raw
 * @return {string} empty if no account can have that name
 */
function accountName( raw ) {
	const name = decode( withoutCodes( raw ) ).replace( MARKS, '' ).replace( TITLE_SPACES, ' ' ).trim().normalize( 'NFC' );
	// eslint-disable-next-line no-control-regex
	if ( !name || /[[\]{}|#<>/\x00-\x1f\ufffd]|~{3}/.test( name ) ) {
		return '';
	}
	const first = String.fromCodePoint( /** @type {number} */ ( name.codePointAt( 0 ) ) ), upper = first.toUpperCase();
	const same = Array.from( upper ).length > 1 || /^[\u10d0-\u10ff]/.test( first );
	return ( same ? first : upper ) + name.slice( first.length );
}

/**
 * Whom a link's target names.
 *
 * @param {string} target
 * @param {string} who
 * @param {SiteNames} siteNames
 * @return {'own'|'weak'|'nobody'|'other'} `weak`: the person's subpage, or a special page about them; `other`: somebody
 *  else, or perhaps somebody
 */
function namedBy( target, who, siteNames ) {
	const title = decode( withoutCodes( target ) ).replace( MARKS, '' ).replace( TITLE_SPACES, ' ' ).trim().replace( /^:/, '' ).trim();
	const colon = title.indexOf( ':' );
	if ( colon < 0 ) {
		return 'nobody';
	}
	const prefix = title.slice( 0, colon ).trim().toLowerCase(), rest = title.slice( colon + 1 ).split( '#' )[ 0 ];
	const key = prefix.replace( / /g, '_' ), ids = siteNames.namespaceIds;
	const id = Object.prototype.hasOwnProperty.call( ids, key ) ? ids[ key ] : null;
	const slash = rest.indexOf( '/' );
	if ( id === 2 || id === 3 ) {
		const own = accountName( slash < 0 ? rest : rest.slice( 0, slash ) ) === who;
		return !own ? 'other' : slash < 0 ? 'own' : 'weak';
	}
	if ( id === -1 ) {
		const page = rest.slice( 0, slash ).trim().toLowerCase();
		const own = slash >= 0 && accountName( rest.slice( slash + 1 ) ) === who;
		const names = [ 'contributions' ].concat( siteNames.contributions || [] ).map( ( name ) => name.replace( /_/g, ' ' ).toLowerCase() );
		return slash < 0 ? 'nobody' : !own ? 'other' : names.includes( page ) ? 'own' : 'weak';
	}
	return id !== null || ( OTHER_WIKI.test( prefix ) && !rest.includes( ':' ) ) ? 'nobody' : 'other';
}

/**
 * Whether a line may name a person, in whatever way; labels of links do not count.
 *
 * @param {string} line
 * @param {string} who
 * @return {boolean}
 */
function mayName( line, who ) {
	const fold = ( /** @type {string} */ raw ) => decode( withoutCodes( raw ) ).replace( MARKS, '' )
		.replace( TITLE_SPACES, ' ' ).toLowerCase().toUpperCase().normalize( 'NFC' ); // the wiki makes I of a dotless i
	if ( /\[\[[^[\]|]*&[A-Za-z][A-Za-z0-9]*;/.test( decode( line ) ) ) { // an entity that is not known here
		return true;
	}
	const link = line.includes( '//' ) ? /^ / : /^ ?[[(–—\d|\]}#<-]/;
	const text = fold( line.replace( /\[\[([^[\]|]*)\|([^[\]]*)\]\]/g, ( all, target, label ) => /link\s*=/i.test( label ) ? all : '[[' + target + ']]' ) );
	const name = fold( who ).trim();
	for ( let at = text.indexOf( name ); at >= 0; at = text.indexOf( name, at + 1 ) ) {
		const before = text.slice( Math.max( at - 2, 0 ), at ).trim(), after = text.slice( at + name.length, at + name.length + 9 );
		const ends = /^(?:$|[|\]}#/?&<>,;.!:)("'\n])/.test( after ) || ( link.test( after ) && !after.startsWith( '-' ) );
		if ( /[:/|=：]$/.test( before ) && ends ) {
			return true;
		}
	}
	return false;
}

// -- A line ------------------------------------------------------------------

/** Digits of the scripts in which MediaWiki writes times. */
const D = '[0-9٠-٩۰-۹०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯๐-๙໐-໙༠-༩၀-၉០-៩᠐-᠙᱐-᱙꯰-꯹߀-߉]';
const CLOCK = new RegExp( '(?:^|[^0-9])' + D + '{1,2}[:.٫h]' + D + '{2}' );
const YEAR = new RegExp( D + '{4}' );
/** Stands for a link while a line is looked at; no text of the wiki has it. */
const LINK = '\uffff';
const TAG = /<\/?(?:b|bdi|bdo|i|u|em|strong|small|big|sub|sup|span|font|code|tt|kbd|mark|abbr|br)(?:\s[^<>]*)?>/gi;
/** What a line of one person, of which everything is known, does not have. */
const ODD = /<!--|\/\/|\{\{|\}\}|\{\||-\{|line-through|[\x7f\uffff]/i;
/** The names of parameters that name a person who may not be the signer (language/templates.py). */
const NAMING = [ 'user', 'username', 'user name', 'participant', 'account', 'benutzer', 'utilisateur', 'usuario', 'सदस्य', 'ব্যবহারকারী', 'участник', '用户', '利用者', '사용자', 'مستخدم', 'کاربر' ];
const OWN_TEMPLATE = /^[^/].*\/ ?sign[ -]?up$/;

/**
 * @typedef {{name: string, raw: string, value: string}} Part a parameter: its name, or its number if it has none; its
 *  wikitext after the bar; its value.
 * @typedef {{marker: string, open: string, close: string, tail: string, body: string, struck: boolean}} Item a line of a
 *  list: marker, opening tag, body, closing tag and all after it, closing tags of a box around the list.
 */

/**
 * @param {string} line without its end
 * @return {?Item} null if it is no item of a list, or an answer, or crossed out in part
 */
function itemOf( line ) {
	const marked = /^[#*](?![#*:;])[ \t]*/.exec( line );
	if ( !marked ) {
		return null;
	}
	const tail = tailOf( line ), marker = marked[ 0 ];
	const body = line.slice( marker.length, line.length - tail.length );
	const tags = body.match( /<\/?(?:s|del|strike)\b[^<>]*>/gi ) || [];
	if ( !tags.length ) {
		return { marker: marker, open: '', close: '', tail: tail, body: body, struck: false };
	}
	const found = /^([^[\]{}<>]*<(s|del|strike)>)([^]*)(<\/(s|del|strike)\s*>[^[\]{}<>]*)$/i.exec( body );
	if ( tags.length !== 2 || !found || found[ 2 ].toLowerCase() !== found[ 5 ].toLowerCase() || hasWords( found[ 1 ].split( '<' )[ 0 ] ) ) {
		return null;
	}
	return { marker: marker, open: found[ 1 ], close: found[ 4 ], tail: tail, body: found[ 3 ], struck: true };
}

/**
 * @param {string} text
 * @return {boolean} whether there are letters or digits
 */
function hasWords( text ) {
	return Array.from( shown( text ) ).some( ( char ) => LETTER.test( char ) );
}

/**
 * The parameters of a template that is the whole body of a line.
 *
 * @param {string} body
 * @return {?{name: string, parts: Part[]}} null if it is no single template without others in it
 */
function templateOf( body ) {
	const found = /^\{\{([^{}|[\]<>\n]+)(\|[^{}]*)?\}\}\s*$/.exec( body );
	if ( !found ) {
		return null;
	}
	/** @type {string[]} */
	const pieces = [];
	let open = false; // inside of a link, where bars divide nothing
	( found[ 2 ] || '' ).split( '|' ).slice( found[ 2 ] ? 1 : 0 ).forEach( ( piece ) => {
		if ( open ) {
			pieces[ pieces.length - 1 ] += '|' + piece;
		} else {
			pieces.push( piece );
		}
		const last = pieces[ pieces.length - 1 ].replace( /\[\[[^[\]]*\]\]/g, '' );
		open = last.includes( '[[' );
	} );
	let unnamed = 0;
	const parts = pieces.map( ( raw ) => {
		const bare = raw.replace( /\[\[[^[\]]*\]\]/g, ( link ) => LINK.repeat( link.length ) ), sign = bare.indexOf( '=' );
		unnamed += sign < 0 ? 1 : 0;
		const name = sign < 0 ? String( unnamed ) : raw.slice( 0, sign ).trim();
		const known = /^(?:signature|community|role|attendance|comments?)$/i.test( name ) || NAMING.includes( name.toLowerCase() );
		return { name: known ? name.toLowerCase() : name, raw: raw, value: raw.slice( sign + 1 ) };
	} );
	return { name: found[ 1 ].replace( /_/g, ' ' ).trim().toLowerCase(), parts: parts };
}

/**
 * @typedef {{before: string, end: number, rest: string, timed: boolean, links: string[]}} Signed a signature: the words
 *  before its first link, where it ends, the wikitext after it, whether it has one time, and all targets of links.
 */

/**
 * The signature with which a text begins.
 *
 * @param {string} text
 * @return {?Signed} null if the text has something that may name others
 */
function signatureIn( text ) {
	if ( ODD.test( text ) ) {
		return null;
	}
	/** @type {string[]} */
	const links = [];
	const bare = text.replace( /\[\[([^[\]|{}<>\n]*)(?:\|[^[\]]*)?\]\]/g, ( all, target ) => {
		links.push( target );
		return LINK.repeat( all.length );
	} ).replace( TAG, ( tag ) => ' '.repeat( tag.length ) );
	if ( !links.length || /[[\]{}|<>]/.test( bare ) ) {
		return null;
	}
	const first = bare.indexOf( LINK ), zone = /\([^()\n\uffff]{1,40}\)/g;
	let end = -1, times = 0, floor = first;
	for ( let found = zone.exec( bare ); found; found = zone.exec( bare ) ) {
		const from = Math.max( floor, bare.lastIndexOf( LINK, found.index ) + 1, found.index - 80 );
		const before = bare.slice( from, found.index );
		if ( found.index > first && CLOCK.test( before ) && YEAR.test( before ) ) {
			end = times ? end : found.index + found[ 0 ].length;
			times++;
			floor = found.index + found[ 0 ].length;
		}
	}
	const last = bare.lastIndexOf( LINK ) + 1, stop = times ? end : last;
	return { before: text.slice( 0, first ), end: stop, rest: text.slice( stop ), timed: times === 1, links: links };
}

/**
 * Whether a text is signed by one person alone, and nobody else is named or meant in it.
 *
 * @param {string} text
 * @param {string} who
 * @param {SiteNames} siteNames
 * @return {?Signed} null if this is not certain
 */
function signedBy( text, who, siteNames ) {
	const signed = signatureIn( text );
	if ( !signed ) {
		return null;
	}
	const named = signed.links.map( ( target ) => namedBy( target, who, siteNames ) );
	const words = text.replace( /\[\[[^[\]]*\]\]/g, ' ' );
	if ( named.includes( 'other' ) || !named.includes( 'own' ) || /[0-9]/.test( shown( signed.before ) ) ) {
		return null;
	}
	if ( mayMeanAnother( shown( text ) ) || ( !signed.timed && hasWords( words ) ) ) {
		return null;
	}
	return signed;
}

/**
 * How a line is made, if it is one person's alone.
 *
 * @param {string} line without its end
 * @param {string} who
 * @param {SiteNames} siteNames
 * @return {?{kind: Kind, struck: boolean, timed: boolean}} null if this is not certain
 */
function ownKind( line, who, siteNames ) {
	const item = itemOf( line );
	if ( !item ) {
		return null;
	}
	const call = templateOf( item.body );
	if ( call ) {
		const names = call.parts.map( ( part ) => part.name );
		const signature = call.parts.filter( ( part ) => part.name === 'signature' )[ 0 ];
		const others = call.parts.filter( ( part ) => part !== signature );
		const strange = others.some( ( part ) => ODD.test( part.value ) || NAMING.includes( part.name ) ||
			( part.value.match( /\[\[[^[\]|]*/g ) || [] ).some( ( link ) => namedBy( link.slice( 2 ), who, siteNames ) !== 'nobody' ) );
		if ( !OWN_TEMPLATE.test( call.name ) || !signature || strange || names.some( ( name, i ) => names.indexOf( name ) < i ) ) {
			return null;
		}
		const inside = signedBy( signature.value, who, siteNames );
		const clean = inside && !hasWords( inside.before ) && !hasWords( inside.rest );
		return clean ? { kind: 'template', struck: item.struck, timed: true } : null;
	}
	const signed = signedBy( item.body, who, siteNames );
	if ( !signed ) {
		return null;
	}
	const kind = hasWords( signed.before ) || signed.rest.includes( '[[' ) ? 'other' : 'plain';
	return { kind: kind, struck: item.struck, timed: signed.timed };
}

/** A line that parts a list: a term, or words in bold. */
const LABEL = /^\s*(?:;|'''[^']*'''[\s:：]*$)/;
/** Tags that hide, quote or cross out lines between them. */
const AROUND = /<(\/?)(?:s|del|strike|blockquote|q|cite|includeonly|ref|math|gallery|nowiki|pre|source|syntaxhighlight|poem|templatedata|inputbox)(?:\s[^<>]*)?>/gi;

/**
 * For each line: whether it is in a template, a table, or a tag that may give it another meaning.
 *
 * @param {string[]} lines
 * @return {boolean[]}
 */
function enclosedLines( lines ) {
	let braces = 0, tables = 0, tags = 0;
	return lines.map( ( line ) => {
		const before = [ braces, tables, tags ];
		( line.match( /\{\{|\}\}/g ) || [] ).forEach( ( found ) => {
			braces = Math.max( 0, braces + ( found === '{{' ? 1 : -1 ) );
		} );
		( line.match( AROUND ) || [] ).forEach( ( found ) => {
			tags = Math.max( 0, tags + ( found[ 1 ] === '/' ? -1 : found.endsWith( '/>' ) ? 0 : 1 ) );
		} );
		if ( /^[ \t:]*\{\|/.test( line ) ) {
			tables++;
		} else if ( /^[ \t]*\|\}/.test( line ) ) {
			tables = Math.max( 0, tables - 1 );
		}
		return before.some( ( depth ) => depth > 0 ) || braces > before[ 0 ] || tags > before[ 2 ];
	} );
}

/**
 * A person's own lines in a section, and those that may be theirs.
 *
 * Certain is a line in which the person alone is named, with a time, or without any words; also if it is crossed out. Lines in
 * comments and in the bot's regions do not count, nor answers below other people's lines.
 *
 * @param {string} section
 * @param {string} who the user's name, as the wiki shows it
 * @param {SiteNames} siteNames
 * @return {OwnLines}
 */
function ownLines( section, who, siteNames ) {
	const lines = section.split( '\n' ).map( ( line ) => line.replace( /\r$/, '' ) );
	const hidden = hiddenLines( lines ), enclosed = enclosedLines( lines.map( ( line, i ) => hidden[ i ] ? '' : line ) );
	const unclosed = lines.length - hiddenLines( lines.concat( '' ) ).reverse().indexOf( false ) + 1; // these may be shown
	/** @type {OwnLines} */
	const found = { lines: [], unsure: [] };
	let people = ''; // the marker of the item above, if it names somebody
	let listed = false, labelled = false; // whether there was an item, and after it a label, which may mean other people
	lines.forEach( ( line, i ) => {
		const isAnswer = /^[#*:;]*[:;]/.test( line );
		if ( hidden[ i ] && i < unclosed ) {
			return;
		}
		if ( !isAnswer ) {
			people = /\[\[|\{\{/.test( line ) ? line.replace( /[^#*][^]*$/, '' ) : '';
		}
		listed = listed || /^[#*]/.test( line );
		labelled = /^=/.test( line ) ? false : labelled || ( listed && LABEL.test( line ) );
		if ( !mayName( line, who ) || ( isAnswer && people && line.startsWith( people ) ) ) {
			return;
		}
		const made = enclosed[ i ] || hidden[ i ] || labelled ? null : ownKind( line, who, siteNames );
		const next = lines[ i + 1 ] || '';
		if ( made && ( made.timed || /^(?:[#*=]|[ \t]*$|[ \t]*<\/|\[\[[^[\]|]+:[^[\]]*\]\]|<!--)/.test( next ) ) ) {
			found.lines.push( { first: i, last: i, struck: made.struck, kind: made.kind, text: line } );
		} else {
			found.unsure.push( i );
		}
	} );
	return found;
}

/**
 * A line crossed out, so that the bot reads that the person withdrew. Closing tags of a box at its end stay outside.
 *
 * @param {string} line
 * @return {?string} null if it cannot be crossed out
 */
function struck( line ) {
	const found = /^([#*][ \t]*)([^\r\n]*)(\r?)$/.exec( line ), item = found && itemOf( found[ 1 ] + found[ 2 ] );
	if ( !found || !item || item.struck || !item.body.trim() || item.body.includes( '<!--' ) ) {
		return null;
	}
	const body = item.body.slice( 0, endOf( item.body, item.body.length ) );
	return item.marker + '<s>' + body + '</s>' + item.body.slice( body.length ) + item.tail + found[ 3 ];
}

// -- What a line says, and how it is changed ---------------------------------

/**
 * @param {string} rest wikitext after a signature
 * @return {string} the comment as plain text
 */
function commentOf( rest ) {
	return shown( rest ).replace( /^[\s,;:.–—-]+(?=\S)/, '' );
}

/**
 * @param {Part} part
 * @return {?{name: string, value: string}} the answer in a numbered parameter: "Diet: vegan"
 */
function numbered( part ) {
	const found = /^\d+$/.test( part.name ) && /^([^:：]*[^:：\s])\s*[:：](?!\/\/)\s*(\S.*)$/.exec( shown( part.value ) );
	return found ? { name: found[ 1 ], value: found[ 2 ] } : null;
}

/**
 * @param {Part} part
 * @return {?{name: string, value: string}} the answer to an own question: a numbered one, or a parameter that is not the template's
 */
function ownIn( part ) {
	const value = shown( part.value ), isOther = part.name && !/^(?:signature|comments?|\d+)$/.test( part.name ) && !QUESTIONS.includes( part.name );
	return numbered( part ) || ( isOther ? { name: part.name, value: value } : null );
}

/**
 * What a line says, for a form.
 *
 * @param {string} line
 * @return {?LineAnswers} null if the line cannot be changed by `changedLine`
 */
function answersOf( line ) {
	const item = itemOf( line.replace( /\r$/, '' ) );
	if ( !item || item.struck ) {
		return null;
	}
	const call = templateOf( item.body );
	if ( !call ) {
		const signed = signatureIn( item.body );
		if ( !signed || !signed.timed || hasWords( signed.before ) ) {
			return null;
		}
		return { kind: 'plain', answers: {}, own: {}, comment: commentOf( signed.rest ) };
	}
	if ( !OWN_TEMPLATE.test( call.name ) ) {
		return null;
	}
	/** @type {LineAnswers} */
	const said = { kind: 'template', answers: {}, own: Object.create( null ), comment: '' };
	call.parts.forEach( ( part ) => {
		const answer = ownIn( part ), value = shown( part.value );
		if ( QUESTIONS.includes( part.name ) ) {
			/** @type {Object.<string, string>} */ ( said.answers )[ part.name ] = value;
		} else if ( part.name === 'comment' ) {
			said.comment = value;
		} else if ( answer && answer.value ) {
			said.own[ answer.name ] = answer.value;
		}
	} );
	return said;
}

/**
 * A line with other answers. What is not changed stays byte for byte, the signature and unknown parameters always.
 *
 * @param {string} line
 * @param {Answers} answers
 * @param {Own} own
 * @param {string} comment
 * @param {?string} [template] title of the sign-up template; a plain line becomes a call of it if it gets answers
 * @return {?string} null if the line is not simple enough
 */
function changedLine( line, answers, own, comment, template ) {
	const said = answersOf( line ), end = /\r$/.test( line ) ? '\r' : '', item = itemOf( line.replace( /\r$/, '' ) );
	if ( !said || !item ) {
		return null;
	}
	const body = said.kind === 'template' ?
		changedCall( item.body, said, answers, own, comment ) :
		changedPlain( item.body, said, answers, own, comment, template || null );
	return body === null ? null : item.marker + body + item.tail + end;
}

/**
 * @param {string} body
 * @param {LineAnswers} said
 * @param {Answers} answers
 * @param {Own} own
 * @param {string} comment
 * @param {?string} template
 * @return {?string}
 */
function changedPlain( body, said, answers, own, comment, template ) {
	const signed = /** @type {Signed} */ ( signatureIn( body ) ), signature = body.slice( 0, signed.end );
	const kept = onOneLine( comment ) === said.comment, words = plain( comment );
	const given = answered( /** @type {Object.<string, string>} */ ( answers ) ).length || answered( own ).length;
	if ( !given && ( kept || !mayMeanAnother( words ) || !template ) ) {
		return kept ? body : signature + ( words && ' ' + words );
	}
	const bare = ( /** @type {string} */ text ) => text.replace( /\[\[[^[\]]*\]\]/g, '' );
	if ( !template || signed.rest.includes( '[[' ) && !kept || /[|{}]/.test( bare( signature ) ) ) {
		return null;
	}
	const call = signupLine( template, answers, own, kept ? '' : comment ).slice( 2 );
	const old = kept ? signed.rest.trim().replace( /^[\s,;:.–—-]+(?=\S)/, '' ) : '';
	const withComment = old ? call.replace( '|signature=', () => '|comment=' + old + '|signature=' ) : call;
	return given || !kept ? withComment.replace( 'signature=' + TILDES, () => 'signature=' + signature ) : null;
}

/**
 * @param {string} body
 * @param {LineAnswers} said
 * @param {Answers} answers
 * @param {Own} own
 * @param {string} comment
 * @return {?string}
 */
function changedCall( body, said, answers, own, comment ) {
	const call = /** @type {{name: string, parts: Part[]}} */ ( templateOf( body ) );
	const names = call.parts.map( ( part ) => part.name );
	if ( !names.includes( 'signature' ) || names.some( ( name, i ) => names.indexOf( name ) < i ) ) {
		return null;
	}
	const opening = body.slice( 0, body.indexOf( '|' ) ), raws = call.parts.map( ( part ) => part.raw );
	/** @type {string[]} */
	const added = [];
	let highest = Math.max.apply( null, [ 0 ].concat( names.filter( ( name ) => /^\d{1,3}$/.test( name ) ).map( Number ) ) );
	const wanted = /** @type {Object.<string, string>} */ ( Object.assign( {}, answers, { comment: comment } ) );
	QUESTIONS.concat( 'comment' ).filter( ( name ) => wanted[ name ] !== undefined ).forEach( ( name ) => {
		const at = names.indexOf( name ), value = onOneLine( wanted[ name ] );
		if ( at < 0 && value ) {
			added.push( name + '=' + plain( value ) );
		} else if ( at >= 0 && shown( call.parts[ at ].value ) !== value ) {
			raws[ at ] = raws[ at ].slice( 0, raws[ at ].indexOf( '=' ) + 1 ) + plain( value );
		}
	} );
	Object.keys( own ).forEach( ( name ) => {
		const value = onOneLine( own[ name ] );
		const at = call.parts.findIndex( ( part ) => ( ownIn( part ) || { name: null } ).name === name );
		if ( at < 0 && value ) {
			highest++;
			added.push( highest + '=' + ownAnswer( name, value ) );
		} else if ( at >= 0 && said.own[ name ] !== value ) {
			const part = call.parts[ at ], key = part.raw.slice( 0, part.raw.length - part.value.length );
			raws[ at ] = key + ( numbered( part ) && value ? ownAnswer( name, value ) : plain( value ) );
		}
	} );
	raws.splice( names.indexOf( 'signature' ), 0, ...added );
	return [ opening ].concat( raws ).join( '|' ) + body.slice( body.lastIndexOf( '}}' ) );
}

// -- The whole page ----------------------------------------------------------

/**
 * The event of a region: the only one, or the one under whose heading the region is.
 *
 * @param {string} text
 * @param {Ask} ask
 * @return {?EventData}
 */
function eventOf( text, ask ) {
	const events = ask.events || [], section = sectionWith( text, ask.region );
	if ( events.length < 2 || !section ) {
		return events[ 0 ] || null;
	}
	const fits = events.filter( ( one ) => one.iteration && section.under.concat( section.heading || '' ).includes( one.iteration ) );
	return fits.length === 1 ? fits[ 0 ] : null;
}

/**
 * The sections in which a person's line may be, without overlaps, in order.
 *
 * @param {string} text
 * @param {Ask} ask
 * @return {Range[]}
 */
function placesOf( text, ask ) {
	const event = eventOf( text, ask ), linked = sectionOf( text, ask.region );
	/** @type {Range[]} */
	const ranges = linked ? [ linked ] : [];
	( event ? rosterSections( text, event ) : [] ).forEach( ( sections ) => {
		sections.forEach( ( one ) => ranges.push( { start: one.start, end: one.end } ) );
	} );
	ranges.sort( ( a, b ) => a.start - b.start || b.end - a.end );
	return ranges.filter( ( one, i ) => !ranges.slice( 0, i ).some( ( other ) => one.end <= other.end ) );
}

/**
 * @param {string} text
 * @param {Ask} ask
 * @return {{lines: OwnLine[], unsure: string[]}} lines with their numbers on the page
 */
function linesOnPage( text, ask ) {
	/** @type {{lines: OwnLine[], unsure: string[]}} */
	const all = { lines: [], unsure: [] };
	placesOf( text, ask ).forEach( ( range ) => {
		const before = text.slice( 0, range.start ).split( '\n' ).length - 1, section = text.slice( range.start, range.end );
		const found = ownLines( section, ask.who, ask.siteNames );
		all.lines = all.lines.concat( found.lines.map( ( one ) => Object.assign( {}, one, { first: one.first + before, last: one.last + before } ) ) );
		all.unsure = all.unsure.concat( found.unsure.map( ( number ) => section.split( '\n' )[ number ].replace( /\r$/, '' ) ) );
	} );
	all.unsure = all.unsure.concat( linesElsewhere( text, ask, all.lines.map( ( one ) => one.first ) ) );
	return all;
}

/**
 * A person's lines outside of the lists, if a list of the event is not where the last run of the bot found it.
 *
 * @param {string} text
 * @param {Ask} ask
 * @param {number[]} known lines in the lists
 * @return {string[]}
 */
function linesElsewhere( text, ask, known ) {
	const event = eventOf( text, ask );
	if ( !event || rosterSections( text, event ).every( ( sections ) => sections.length ) ) {
		return [];
	}
	return ownLines( text, ask.who, ask.siteNames ).lines
		.filter( ( one ) => !one.struck && !known.includes( one.first ) ).map( ( one ) => one.text );
}

/**
 * The page with the person's new line.
 *
 * @param {string} text
 * @param {Ask} ask
 * @return {Changed} stops with `no-list`, `already`, `perhaps` (unless the person is sure)
 */
function signUp( text, ask ) {
	const event = eventOf( text, ask ), place = typeof ask.roster === 'number' ? ask.roster : null;
	const range = place === null ? sectionOf( text, ask.region ) : event && rosters( text, event )[ place ] || null;
	if ( !range ) {
		return { stop: 'no-list' };
	}
	const found = linesOnPage( text, ask ), standing = found.lines.filter( ( one ) => !one.struck );
	if ( standing.length ) {
		return { stop: 'already', line: standing[ 0 ].text };
	}
	if ( found.unsure.length && !ask.sure ) {
		return { stop: 'perhaps', line: found.unsure[ 0 ] };
	}
	const line = signupLine( ask.template || null, ask.answers, ask.own, ask.comment );
	const section = withLine( text.slice( range.start, range.end ), line );
	return { text: text.slice( 0, range.start ) + section + text.slice( range.end ) };
}

/**
 * @param {string} text
 * @param {Ask} ask
 * @return {{stop: Stop, line?: string}|{standing: OwnLine[]}} lines of the person that are not crossed out
 */
function standingLines( text, ask ) {
	if ( !placesOf( text, ask ).length ) {
		return { stop: 'no-list' };
	}
	const found = linesOnPage( text, ask ), standing = found.lines.filter( ( one ) => !one.struck );
	if ( standing.length ) {
		return { standing: standing };
	}
	if ( found.unsure.length ) {
		return { stop: 'perhaps', line: found.unsure[ 0 ] };
	}
	return found.lines.length ? { stop: 'already', line: found.lines[ 0 ].text } : { stop: 'not-found' };
}

/**
 * The page with the person's lines crossed out.
 *
 * @param {string} text
 * @param {Ask} ask
 * @return {Changed} stops with `no-list`, `already`, `perhaps`, `not-found`, `not-plain`
 */
function withdraw( text, ask ) {
	const found = standingLines( text, ask ), lines = text.split( '\n' );
	if ( 'stop' in found ) {
		return found;
	}
	for ( const one of found.standing ) {
		const line = struck( lines[ one.first ] );
		if ( line === null ) {
			return { stop: 'not-plain', line: one.text };
		}
		lines[ one.first ] = line;
	}
	return { text: lines.join( '\n' ) };
}

/**
 * The page with other answers in the person's line.
 *
 * @param {string} text
 * @param {Ask} ask
 * @return {Changed} stops with `no-list`, `already` (withdrawn), `perhaps`, `not-found`, `not-plain`
 */
function change( text, ask ) {
	const found = standingLines( text, ask ), lines = text.split( '\n' );
	if ( 'stop' in found ) {
		return found;
	}
	const one = found.standing[ 0 ];
	const line = found.standing.length > 1 || one.kind === 'other' ? null :
		changedLine( lines[ one.first ], ask.answers || {}, ask.own || {}, ask.comment || '', ask.template );
	if ( line === null ) {
		return { stop: 'not-plain', line: one.text };
	}
	lines[ one.first ] = line;
	return { text: lines.join( '\n' ) };
}

module.exports = { withLine, plain, signupLine, sectionOf, rosters, ownLines, struck, answersOf, changedLine, signUp, withdraw, change };
