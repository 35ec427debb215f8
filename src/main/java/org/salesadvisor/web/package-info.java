/**
 * What every web resource shares: problem details for errors, the language of the caller, limits.
 * Knows errors and languages and nothing of advice.
 */
package org.salesadvisor.web;
