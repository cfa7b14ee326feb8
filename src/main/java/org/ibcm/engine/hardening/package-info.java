/** The only place that reaches into the engine's internals. */
package org.ibcm.engine.hardening;
