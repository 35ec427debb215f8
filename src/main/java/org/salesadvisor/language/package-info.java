/**
 * What people read, in each of their languages: messages as keys with values, put into words where
 * they are shown. Knows nothing but the JDK; every room may use it.
 */
package org.salesadvisor.language;
