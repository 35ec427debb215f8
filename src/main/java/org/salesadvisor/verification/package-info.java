/**
 * Proves what rules do for every profile at once: no gap, no overlap, no rule that does nothing; or
 * shows where there is one, with a profile that shows it. The door is {@link
 * org.salesadvisor.verification.Verification}. Knows rule sets, profiles and what a profile gives
 * to the rules; nothing of the web, of databases or of Drools.
 */
package org.salesadvisor.verification;
