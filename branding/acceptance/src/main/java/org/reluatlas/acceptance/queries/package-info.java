/**
 * What the application knows, asked with Gephi's own classes.
 *
 * <p>Loaded by {@code org.reluatlas.acceptance.agent} in the application, over the class loader of
 * its modules.
 */
package org.reluatlas.acceptance.queries;
