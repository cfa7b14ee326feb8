/** Delegates and listeners of the model {@code output-endorsement}. */
package org.ibcm.output.process;
