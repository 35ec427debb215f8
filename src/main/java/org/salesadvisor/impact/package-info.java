/**
 * What a change of the rules would change: the same decisions by two rule sets, side by side, over
 * the log or over a file of profiles. Compares conclusions and the rules that fire, not words.
 *
 * <p>Both sides are decided anew, so a decision that was stored under an older version is compared
 * as the two sets would take it now. Nothing that is done here counts as advice.
 */
package org.salesadvisor.impact;
