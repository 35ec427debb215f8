/**
 * Compiles and runs rules; the only room that knows Drools. It knows facts as types and values and
 * nothing of what they mean to sales, of files, of texts or of the web.
 */
package org.salesadvisor.engine;
