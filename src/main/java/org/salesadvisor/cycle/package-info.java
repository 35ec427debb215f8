/**
 * The integral sales cycle of an account: the internal, the external and the customer's cycle
 * beside each other, where they are out of step and what that costs, and the steps from the input
 * of the client to its output. Knows rules, the advice on accounts and the web; only {@code
 * dataset} within it knows datasets.
 */
package org.salesadvisor.cycle;
