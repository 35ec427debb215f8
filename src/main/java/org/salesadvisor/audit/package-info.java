/**
 * What was done by whom: the trail of everything that changes what the service does or who may use
 * it. Its door is {@link org.salesadvisor.audit.AuditTrail}. Knows nothing of what it keeps.
 */
package org.salesadvisor.audit;
