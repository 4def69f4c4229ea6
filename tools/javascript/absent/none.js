'use strict';

// Stands for a plugin of Wikimedia's configuration that checks other kinds of files than ours, so that it need not be installed.
module.exports = { configs: new Proxy( {}, { get: () => ( {} ) } ) };
