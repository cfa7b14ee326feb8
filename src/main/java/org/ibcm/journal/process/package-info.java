/** Listens to the engine and writes down what happens. */
package org.ibcm.journal.process;
