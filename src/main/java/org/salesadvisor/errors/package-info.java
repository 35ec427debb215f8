/** What can go wrong, with a code and what to do about it. Knows nothing but the JDK. */
package org.salesadvisor.errors;
