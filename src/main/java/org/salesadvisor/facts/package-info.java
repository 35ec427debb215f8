/** The facts that rules read and derive. Knows nothing but the JDK. */
package org.salesadvisor.facts;
