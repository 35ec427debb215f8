/**
 * The profile of an account: read from JSON and tables with every fault named, written as canonical
 * JSON. Knows the given facts and nothing of rules, of advice or of the web.
 */
package org.salesadvisor.account.profile;
