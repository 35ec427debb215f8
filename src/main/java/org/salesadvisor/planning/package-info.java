/**
 * The integral order funnel as a service: reads a plan strictly, has it forecast forwards and
 * backwards, tries what-ifs, and answers in words. Decides nothing that rules decide, keeps nothing
 * and knows no accounts, no engine and no database.
 */
package org.salesadvisor.planning;
