/** What rules conclude, in codes; words come from the texts of the rule set. */
package org.salesadvisor.facts.conclusion;
