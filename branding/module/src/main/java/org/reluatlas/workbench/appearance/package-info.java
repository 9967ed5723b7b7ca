/**
 * The window that colours and sizes nodes, edges and labels: by one value, by the parts of a column
 * or by its rank, as any {@link org.gephi.appearance.api.Function} does.
 */
package org.reluatlas.workbench.appearance;
