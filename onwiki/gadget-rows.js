'use strict';

/**
 * Cells of the bot's table in a page's wikitext: finds one by the person's key, and writes a word into it.
 *
 * Text in, text out. Only tables that are simple are changed: where it is not certain to which head a cell belongs, or where
 * a cell begins, nothing is changed. The bot reads the same tables with table/read.py and wikitext/tables.py.
 *
 * @typedef {{bot: string}|{head: string}} Column a column of the bot by its mark, or one of people by the text of its head.
 * @typedef {'no-row'|'odd-row'|'no-column'} RowStop why nothing is changed.
 * @typedef {{text: string}|{stop: RowStop}} ChangedCell the new text of the page, or why there is none.
 * @typedef {{start: number, bar: number, end: number, head: boolean}} Cell offsets: `start` after the mark, `bar` of the bar
 *  after the attributes (-1: none), `end` of the content, without the end of its last line.
 * @typedef {{attributes: string, end: number, cells: Cell[]}} Row `end` is where the last line of its cells ends.
 */

const plain = require( './gadget-wikitext.js' ).plain;

/** Stands for what the wiki does not read as markup of the table; no text of the wiki has it. */
const HIDDEN = '\uffff';
/** Templates that are a table's own characters, and tags whose content the wiki does not read as a table. */
const ODD = /\{\{\s*\(?![-!)]?\s*\}\}|<!--|<\/?(?:nowiki|pre|includeonly|noinclude|onlyinclude|translate|syntaxhighlight|source|math|chem|ce|gallery|ref|references|poem|score|timeline|hiero|imagemap|inputbox|templatedata|graph|mapframe|maplink|table|tr|td|th)\b/i;
const TAG = /<\/?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?\/?>/g;

/**
 * Where the body of a region begins and ends.
 *
 * @param {string} text
 * @param {string} region
 * @return {?{start: number, end: number}} null if its markers are not there exactly once, in order
 */
function bodyOf( text, region ) {
	const marker = /<!--\s*wikiconbot:([a-z0-9-]+):(begin|end)\s*-->/g;
	/** @type {{start: number, end: number, what: string}[]} */
	const own = [];
	for ( let found = marker.exec( text ); found; found = marker.exec( text ) ) {
		if ( found[ 1 ] === region ) {
			own.push( { start: found.index, end: found.index + found[ 0 ].length, what: found[ 2 ] } );
		}
	}
	return own.length === 2 && own[ 0 ].what === 'begin' && own[ 1 ].what === 'end' ?
		{ start: own[ 0 ].end, end: own[ 1 ].start } : null;
}

/**
 * Text of the same length in which templates and attributes of tags have no characters of a table.
 *
 * @param {string} text
 * @return {string}
 */
function masked( text ) {
	const hide = ( /** @type {string} */ found ) => HIDDEN.repeat( found.length );
	let shown = text, before = '';
	for ( let depth = 0; shown !== before && depth < 40; depth++ ) { // from the inside
		before = shown;
		shown = shown.replace( /\{\{[^{}]*\}\}(?!\})/g, hide );
	}
	return shown.replace( TAG, hide );
}

/**
 * The rows of the only table between two offsets of a page.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @return {?Row[]} null if there is no table, more than one, or one in a cell
 */
function rowsOf( text, start, end ) {
	const raw = text.slice( start, end ), open = raw.search( /^[ \t]*\{\|/m );
	if ( open < 0 ) {
		return null;
	}
	const shown = masked( raw );
	/** @type {Row[]} */
	const rows = [];
	/** @type {Row} */
	let row = { attributes: '', end: 0, cells: [] };
	let at = raw.indexOf( '\n', open ) + 1, caption = false;
	const finish = () => {
		if ( row.cells.length ) {
			rows.push( row );
		}
	};
	if ( !at ) {
		return null;
	}
	while ( at <= raw.length ) {
		const next = raw.indexOf( '\n', at ), stop = next === -1 ? raw.length : next;
		const line = shown.slice( at, stop ), lead = line.length - line.replace( /^[ \t\r]+/, '' ).length;
		const begin = line.slice( lead );
		if ( begin.startsWith( '{|' ) || /^:+\s*\{\|/.test( begin ) ) {
			return null;
		} else if ( begin.startsWith( '|}' ) ) {
			finish();
			return /^[ \t:]*\{\|/m.test( shown.slice( stop ) ) ? null : rows;
		} else if ( begin.startsWith( '|-' ) ) {
			finish();
			row = { attributes: raw.slice( at + lead, stop ).replace( /^\|-+/, '' ), end: start + stop, cells: [] };
			caption = false;
		} else if ( begin.startsWith( '|+' ) ) {
			finish();
			row = { attributes: '', end: start + stop, cells: [] };
			caption = true;
		} else if ( begin[ 0 ] === '|' || begin[ 0 ] === '!' ) {
			caption = false;
			row.cells = row.cells.concat( cellsOf( line, lead, begin[ 0 ] === '!', start + at ) );
			row.end = start + stop;
		} else if ( row.cells.length && !caption && begin ) { // the last cell goes on
			row.cells[ row.cells.length - 1 ].end = start + stop;
			row.end = start + stop;
		}
		at = stop + 1;
	}
	return null;
}

/**
 * @param {string} line masked, with its end left out
 * @param {number} lead characters before its mark
 * @param {boolean} head
 * @param {number} offset of the line
 * @return {Cell[]}
 */
function cellsOf( line, lead, head, offset ) {
	/** @type {Cell[]} */
	const cells = [];
	let at = lead + 1;
	( head ? line.slice( at ).replace( /!!/g, '||' ) : line.slice( at ) ).split( '||' ).forEach( ( part ) => {
		const bar = part.indexOf( '|' ), attributes = bar >= 0 && !/\[\[|-\{/.test( part.slice( 0, bar ) );
		cells.push( { start: offset + at, bar: attributes ? offset + at + bar : -1, end: offset + at + part.length, head: head } );
		at += part.length + 2;
	} );
	return cells;
}

/**
 * @param {string} text
 * @param {Cell} cell
 * @return {string} the mark of the bot in the attributes, empty if it has none
 */
function markOf( text, cell ) {
	return cell.bar < 0 ? '' : marked( text.slice( cell.start, cell.bar ) );
}

/**
 * @param {string} attributes
 * @return {string} value of the bot's attribute, empty if there is none
 */
function marked( attributes ) {
	const found = /(?:^|[\s"'])data-wcb\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>|]+))/.exec( attributes );
	return found ? found[ 1 ] || found[ 2 ] || found[ 3 ] || '' : '';
}

/**
 * @param {string} text
 * @param {Cell} cell
 * @return {string}
 */
function contentOf( text, cell ) {
	return text.slice( cell.bar < 0 ? cell.start : cell.bar + 1, cell.end );
}

/**
 * @param {string} wikitext of a cell
 * @return {string} the text that people read there, without markup, links and entities; templates and files stay as typed
 */
function textIn( wikitext ) {
	return wikitext.replace( /<!--(?:(?!-->)[^])*-->|<ref\b[^<>]*\/>|<ref\b[^<>]*>(?:(?!<\/ref>)[^])*<\/ref>/g, '' )
		.replace( /\[\[:?([^[\]|\n]*)(?:\|([^[\]]*))?\]\]/g, ( all, target, label ) => label === undefined ? target : label )
		.replace( TAG, '' ).replace( /'{2,5}/g, '' ).replace( /-\{R\||\}-/g, '' )
		.replace( /&#(\d{1,7});/g, ( all, code ) => code > 0 && code <= 0x10ffff ? String.fromCodePoint( +code ) : all )
		.replace( /&amp;/g, '&' ).replace( /\s+/g, ' ' ).trim();
}

/**
 * @param {string} wikitext
 * @return {string} the text of a head, to compare it
 */
function headText( wikitext ) {
	return textIn( wikitext ).toLowerCase();
}

/**
 * The row of a person, and which of its cells is wanted.
 *
 * @param {string} text
 * @param {string} region
 * @param {string} key
 * @param {Column} column
 * @return {{stop: RowStop}|{row: Row, cell: ?Cell, place: number, heads: number}} `cell` is null if the row ends before it, and only cells of
 *  people's columns are missing at its end
 */
function find( text, region, key, column ) {
	const body = bodyOf( text, region ), rows = body && /^[\w-]{8}$/.test( key ) ? rowsOf( text, body.start, body.end ) : null;
	const own = ( rows || [] ).filter( ( one ) => new RegExp( '^(?:[0-9]{1,9} )?' + key + '[a-z][\\w-]{4}' ).test( marked( one.attributes ) ) );
	if ( !rows || !own.length ) {
		return { stop: 'no-row' };
	}
	const heads = rows.filter( ( one ) => !marked( one.attributes ).startsWith( 'group' ) )[ 0 ];
	const marks = heads.cells.map( ( cell ) => markOf( text, cell ) );
	const places = marks.map( ( mark, i ) => i ).filter( ( i ) => 'bot' in column ? marks[ i ] === column.bot :
		!marks[ i ] && headText( contentOf( text, heads.cells[ i ] ) ) === headText( column.head ) );
	if ( !places.length || !heads.cells.every( ( cell ) => cell.head ) ) {
		return { stop: 'no-column' };
	}
	const row = own[ 0 ], place = places[ 0 ], missing = heads.cells.length - row.cells.length;
	const ending = marks.length - marks.map( ( mark ) => mark !== '' ).lastIndexOf( true ) - 1; // people's heads at the end
	const people = marks.filter( ( mark ) => !mark ).length;
	const certain = missing === 0 || ( people === ending && ( missing === ending || ( missing > 0 && missing < ending && marks[ place ] !== '' ) ) );
	const wikitext = text.slice( row.cells[ 0 ].start, row.end );
	const joined = row.cells.concat( heads.cells ).some( ( cell ) => cell.bar >= 0 && /span/i.test( text.slice( cell.start, cell.bar ) ) );
	const shown = masked( wikitext ), links = shown.replace( /\[\[[^[\]\n]*\]\]/g, '' );
	const broken = /\{\{|\}\}|\[\[|\]\]/.test( links ) || /\[\[[^[\]\n]*\|\|/.test( shown );
	if ( own.length > 1 || places.length > 1 || !certain || joined || broken || ODD.test( wikitext ) || wikitext.includes( HIDDEN ) ) {
		return { stop: 'odd-row' };
	}
	return { row: row, cell: row.cells[ place ] || null, place: place, heads: heads.cells.length };
}

/**
 * The page with a word in one cell. No other cell changes; the cell keeps its attributes.
 *
 * @param {string} text
 * @param {string} region name of the region with the table
 * @param {string} key the person's key: the 8 characters in the row's attribute `data-wcb="NUMBER KEY…"`
 * @param {Column} column
 * @param {string} word plain text; empty: the cell becomes empty
 * @return {ChangedCell}
 */
function withCell( text, region, key, column, word ) {
	const found = find( text, region, key, column );
	if ( 'stop' in found ) {
		return found;
	}
	const words = plain( word );
	if ( !found.cell ) { // all cells from here on are missing
		const at = found.row.end - ( text[ found.row.end - 1 ] === '\r' ? 1 : 0 ), last = found.row.cells.length;
		const before = '\n|'.repeat( found.place - last + 1 ), after = '\n|'.repeat( found.heads - found.place - 1 );
		return { text: words ? text.slice( 0, at ) + before + ' ' + words + after + text.slice( at ) : text };
	}
	const cell = found.cell, content = contentOf( text, cell ), tail = content.endsWith( ' ' ) ? ' ' : '';
	if ( content.includes( '\n' ) || ( cell.bar < 0 && content.includes( '|' ) && masked( content ) !== content ) ) {
		return { stop: 'odd-row' };
	}
	const from = cell.bar < 0 ? cell.start : cell.bar + 1;
	const ended = cell.end >= text.length || text[ cell.end ] === '\n';
	const end = content.endsWith( '\r' ) ? '\r' : '';
	const rest = ended ? end : ( content.trim() && words ? tail : ' ' );
	return { text: text.slice( 0, from ) + ( words ? ' ' + words : '' ) + rest + text.slice( cell.end ) };
}

/**
 * What a cell has now.
 *
 * @param {string} text
 * @param {string} region
 * @param {string} key
 * @param {Column} column
 * @return {?string} wikitext without spaces at its ends; null if there is no such cell, or it is not certain which it is
 */
function cellOf( text, region, key, column ) {
	const found = find( text, region, key, column );
	return 'stop' in found ? null : found.cell ? contentOf( text, found.cell ).trim() : '';
}

module.exports = { withCell, cellOf, textIn };
