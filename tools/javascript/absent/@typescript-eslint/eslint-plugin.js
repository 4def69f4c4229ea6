module.exports = require( '../none.js' );
