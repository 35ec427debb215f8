/**
 * The program: the service without arguments, the command line with arguments. Puts the rooms
 * together and decides nothing itself.
 */
package org.salesadvisor;
